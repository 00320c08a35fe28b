namespace HealthEvents.Formatters.Tests;

public sealed class ButtonTemplateTests
{
    private const string All =
        "https://t.example.com/new?title={title}&lead={lead}&id={identity}&c={correlation}&k={kind}&a={account}&r={region}&s={service}&res={resource}&sev={severity}&l={lifecycle}&at={time}";

    private static readonly HealthEvent Event = SampleEvents.Retirement with
    {
        Time = new DateTimeOffset(2026, 8, 15, 21, 0, 0, TimeSpan.FromHours(9)),
        AffectedEntities = [new() { Value = "arn:aws:ec2:eu-west-1:111122223333:instance/i-0123456789abcdef0" }],
    };

    [Fact]
    public void Every_placeholder_stands_for_its_member_encoded()
    {
        var summary = SampleEvents.Summary(Event);

        var url = UrlOf(new ButtonTemplate("Open ticket", All), Event);

        Assert.Equal(
            $"https://t.example.com/new?title={Uri.EscapeDataString(summary.Title)}&lead={Uri.EscapeDataString(summary.Lead!)}"
            + $"&id={Uri.EscapeDataString(summary.Identity)}&c={Uri.EscapeDataString(summary.Correlation)}"
            + "&k=health.event&a=111122223333&r=eu-west-1&s=EC2&res=instance%2Fi-0123456789abcdef0&sev=High&l=Upcoming&at=2026-08-15T12%3A00%3A00Z",
            url);
        Assert.Equal(12, ButtonValues.Names.Count);
        Assert.All(ButtonValues.Names, static name => Assert.Contains($"{{{name}}}", All, StringComparison.Ordinal));
    }

    [Fact]
    public void What_an_event_has_not_is_empty() => Assert.Equal(
        "https://t.example.com/new?a=&r=&s=&res=&at=&lead=",
        UrlOf(new ButtonTemplate("Open ticket", "https://t.example.com/new?a={account}&r={region}&s={service}&res={resource}&at={time}&lead={lead}"), new TextEvent()));

    [Fact]
    public void Name_of_a_secret_may_have_a_placeholder() => Assert.Equal(
        "https://t.example.com/new?key=health.event&token=111122223333",
        UrlOf(new ButtonTemplate("Open ticket", "https://t.example.com/new?key={kind}&token={account}"), Event));

    [Fact]
    public void Address_without_placeholders_is_the_same_for_all() =>
        Assert.Equal("https://t.example.com", UrlOf(new ButtonTemplate("Wiki", " https://t.example.com "), Event));

    [Fact]
    public void Value_leads_nowhere_else()
    {
        var template = new ButtonTemplate("Open ticket", "https://t.example.com/{region}/{account}?x={service}#{account}");

        Assert.Equal("https://t.example.com//%2F..%2F%3Fa%3D1%23b?x=%7Ctitle%7D%7Btitle%7D%26y%3D1#%2F..%2F%3Fa%3D1%23b", UrlOf(template, Event with { Region = "..", Account = "/../?a=1#b", Service = "|title}{title}&y=1" }));
    }

    [Theory]
    [InlineData("https://t.example.com/new?title={titel}", "A placeholder is not known. There are {title}, {lead}, {identity}, {correlation}, {kind}, {account}, {region}, {service}, {resource}, {severity}, {lifecycle}, {time}.")]
    [InlineData("https://t.example.com/new?title={}", "A placeholder is not known.")]
    [InlineData("https://t.example.com/new?title={Title}", "A placeholder is not known.")]
    [InlineData("https://t.example.com/new?title={title", "A placeholder is not closed, or not opened.")]
    [InlineData("https://t.example.com/new?title=title}", "A placeholder is not closed, or not opened.")]
    [InlineData("https://{region}.example.com/new", "placeholders only behind its host")]
    [InlineData("https://t.example.com{region}", "placeholders only behind its host")]
    [InlineData("https://{region}", "placeholders only behind its host")]
    [InlineData("https://t.example.com:{account}/", "placeholders only behind its host")]
    [InlineData("{kind}://t.example.com/", "placeholders only behind its host")]
    [InlineData("http://t.example.com/new?title={title}", "Write an absolute https address")]
    [InlineData("ftp://t.example.com/", "Write an absolute https address")]
    [InlineData("/new?title={title}", "Write an absolute https address")]
    [InlineData("javascript:alert({title})", "Write an absolute https address")]
    [InlineData("https://me:s3cr3t@t.example.com/{title}", "without a user")]
    [InlineData("https://t.example.com/a b", "Write an absolute https address")]
    [InlineData("https://t.example.com/\"><b>", "Write an absolute https address")]
    [InlineData("https:///{title}", "Write an absolute https address")]
    [InlineData("", "Write an absolute https address")]
    [InlineData("https://t.example.com/new?title={title}&token=s3cr3ts3cr3t", "It holds what looks like a credential")]
    [InlineData("https://hooks.slack.com/services/T012AB/B034CD/s3cr3tPart", "It holds what looks like a credential")]
    public void Address_of_another_form_is_refused_and_not_repeated(string url, string message)
    {
        var exception = Assert.Throws<ArgumentException>(nameof(url), () => new ButtonTemplate("Open ticket", url));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("titel", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Address_that_is_too_long_is_refused() =>
        Assert.Throws<ArgumentException>("url", static () => new ButtonTemplate("Open ticket", "https://t.example.com/" + new string('a', 1000)));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("two\nlines")]
    [InlineData("a button whose words are longer than any service shows, so that nobody could read them")]
    public void Words_of_another_form_are_refused(string label) => Assert.Throws<ArgumentException>(nameof(label), () => new ButtonTemplate(label, "https://t.example.com"));

    [Theory]
    [InlineData("Open ticket=https://t.example.com/new?title={title}&id={identity}", "Open ticket")]
    [InlineData(" \uD2F0\uCF13 \uB9CC\uB4E4\uAE30 = https://t.example.com ", "\uD2F0\uCF13 \uB9CC\uB4E4\uAE30")]
    public void One_text_holds_words_and_address(string text, string label) => Assert.Equal(label, ButtonTemplate.Parse(text).Label);

    [Theory]
    [InlineData("https://t.example.com/new")]
    [InlineData("Open ticket")]
    [InlineData("")]
    public void Text_without_both_is_refused(string text) => Assert.Throws<ArgumentException>(nameof(text), () => ButtonTemplate.Parse(text));

    [Theory]
    [InlineData("\uAC00")]
    [InlineData("a")]
    [InlineData("\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466")]
    public void Long_values_are_cut_between_characters_so_that_the_button_is_still_one(string part)
    {
        var long1 = string.Concat(Enumerable.Repeat(part, 4000));
        var url = UrlOf(new ButtonTemplate("Open ticket", All), Event with { Region = long1, Service = long1, Account = long1 });

        Assert.InRange(url.Length, 900, 2000);
        Assert.True(WebAddress.IsSound(url));
        var region = Uri.UnescapeDataString(url.Split("&r=")[1].Split('&')[0]);
        Assert.NotEmpty(region);
        Assert.Equal(string.Concat(Enumerable.Repeat(part, region.Length / part.Length)), region);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_replaced() => Assert.Equal(
        "https://t.example.com/?r=a%EF%BF%BDb%EF%BF%BD",
        UrlOf(new ButtonTemplate("Open ticket", "https://t.example.com/?r={region}"), Event with { Region = "a\uD83Db\uDE00" }));

    [Fact]
    public void Short_values_stay_whole_where_there_is_room()
    {
        var url = UrlOf(new ButtonTemplate("Open ticket", "https://t.example.com/new?r={region}&a={account}"), Event with { Region = new string('r', 1500) });

        Assert.Equal($"https://t.example.com/new?r={new string('r', 1500)}&a=111122223333", url);
    }

    private static string UrlOf(ButtonTemplate template, OperationalEvent e) => template.For(SampleEvents.Summary(e), e, []).Url;
}
