using System.Text;
using HealthEvents.TestSupport;

namespace HealthEvents.Formatters.Tests;

/// <summary>Where it happened: in the headline, and below it only what the headline does not say.</summary>
public sealed class PlaceTests
{
    private static readonly AccountDirectory Directory = new(["111122223333=orders-prod;team orders", "444455556666=orders-test"]);

    [Theory]
    [InlineData("en", "deployed in orders-prod, eu-west-1", "deployed in orders-prod (global)", "deployed in orders-prod")]
    [InlineData("ko", "deployed (orders-prod, eu-west-1)", "deployed (orders-prod, 글로벌)", "deployed (orders-prod)")]
    [InlineData("ja", "deployed (orders-prod、eu-west-1)", "deployed (orders-prod、グローバル)", "deployed (orders-prod)")]
    public void Headline_names_the_account_by_its_alias(string language, string regional, string global, string withoutRegion)
    {
        var context = SampleEvents.Context(language) with { Accounts = Directory };

        Assert.Equal(regional, Built(context).Title);
        Assert.Equal(global, Built(context, region: "global").Title);
        Assert.Equal(withoutRegion, Built(context, region: null).Title);
    }

    [Fact]
    public void Headline_names_an_account_that_the_directory_does_not_know_by_its_id()
    {
        var context = SampleEvents.Context() with { Accounts = Directory };

        Assert.Equal("deployed in 777788889999, eu-west-1", Built(context, account: "777788889999").Title);
        Assert.Equal("deployed in eu-west-1", Built(context, account: null).Title);
    }

    [Fact]
    public void Headline_names_the_account_of_an_event_that_came_from_elsewhere()
    {
        var context = SampleEvents.Context();
        var collected = new EventBridgeEnvelope { Account = "999900001111" };

        Assert.Equal("deployed in eu-west-1", Built(context).Title);
        Assert.Equal("deployed in eu-west-1", Built(context, envelope: new() { Account = SampleEvents.Account }).Title);
        Assert.Equal("deployed in eu-west-1", Built(context, topic: $"arn:aws:sns:eu-west-1:{SampleEvents.Account}:alerts").Title);
        Assert.Equal("deployed in 111122223333, eu-west-1", Built(context, envelope: collected).Title);
        Assert.Equal("deployed in 111122223333, eu-west-1", Built(context, topic: "arn:aws:sns:eu-west-1:999900001111:alerts").Title);
        Assert.Equal("deployed in 111122223333, eu-west-1", Built(context with { IsCollector = true }).Title);
        Assert.Equal("deployed in orders-prod, eu-west-1", Built(context with { IsCollector = true, Accounts = Directory }).Title);
    }

    [Fact]
    public void Headline_that_says_the_id_of_the_account_does_not_say_it_again()
    {
        var context = SampleEvents.Context() with { IsCollector = true };

        Assert.Equal("Account 111122223333 breaks rule mfa in eu-west-1", Built(context, title: "Account 111122223333 breaks rule mfa").Title);

        var named = Built(context with { Accounts = Directory }, title: "Account 111122223333 breaks rule mfa");
        Assert.Equal("Account 111122223333 breaks rule mfa in orders-prod, eu-west-1", named.Title);
        Assert.Equal(["Owner"], named.FactLabels());
    }

    [Fact]
    public void Exposed_key_is_told_with_its_account_once()
    {
        var summary = SampleEvents.Summary(
            new ReceivedEvent { Event = SampleEvents.ExposedKey }, SampleEvents.Context() with { IsCollector = true });

        Assert.Equal("Security: credentials exposed, ...TKEY, account 111122223333", summary.Title);
        Assert.Null(summary.Fact("Account"));
    }

    [Fact]
    public void Directory_that_throws_or_gives_an_empty_alias_costs_only_the_alias()
    {
        var throwing = Built(SampleEvents.Context() with { Accounts = new Own(_ => throw new InvalidOperationException()) });
        var empty = Built(SampleEvents.Context() with { Accounts = new Own(_ => new AccountInfo(" ", "team orders")) });

        Assert.Equal("deployed in 111122223333, eu-west-1", throwing.Title);
        Assert.Equal("deployed in 111122223333, eu-west-1", empty.Title);
        Assert.Equal(["Owner"], empty.FactLabels());
    }

    [Fact]
    public void Place_below_says_only_what_the_headline_does_not_say()
    {
        var alone = Built(SampleEvents.Context());
        var named = Built(SampleEvents.Context() with { Accounts = Directory });
        var collected = Built(SampleEvents.Context() with { IsCollector = true });

        Assert.Equal(["Account"], alone.FactLabels());
        Assert.Equal("111122223333", named.Fact("Account"));
        Assert.Equal(["Account", "Owner"], named.FactLabels());
        Assert.Empty(collected.Facts);
    }

    [Fact]
    public void Place_stays_below_where_the_headline_does_not_say_it()
    {
        var builder = Begin(SampleEvents.Context() with { Accounts = Directory });
        builder.AddFact("First", "1");
        builder.AddPlace();
        builder.AddFact("Last", "2");

        var summary = builder.Build("queue orders-prod-eu-west-1 of account 1111222233334 is full");

        Assert.Equal(["First", "Account", "Owner", "Region", "Last"], summary.FactLabels());
        Assert.Equal("111122223333 (orders-prod)", summary.Fact("Account"));
        Assert.Equal("eu-west-1", summary.Fact("Region"));
    }

    [Fact]
    public void Alias_that_only_happens_to_stand_in_the_headline_stays_below()
    {
        var builder = Begin(SampleEvents.Context() with { Accounts = new AccountDirectory(["111122223333=web"]) });
        builder.AddPlace();

        Assert.Equal("111122223333 (web)", builder.Build("ALARM: web is slow").Fact("Account"));
    }

    [Theory]
    [InlineData("ko", "글로벌")]
    [InlineData("ja", "グローバル")]
    [InlineData("en", "global")]
    public void Global_is_a_word_of_the_language(string language, string word)
    {
        var builder = Begin(SampleEvents.Context(language), region: "global");
        builder.AddPlace();

        Assert.Equal(word, Assert.IsType<TextValue>(builder.Build("deployed").Facts[^1].Value).Text);
        Assert.Equal([SampleEvents.Account], Built(SampleEvents.Context(language), region: "global").Facts.Select(static fact => ((TextValue)fact.Value).Text));
    }

    /// <summary>Titles up to the length that is always seen, of the characters that cost the most.</summary>
    public static TheoryData<string, char> Costly { get; } = new()
    {
        { "slack", '&' }, { "slack", '`' }, { "slack", '*' }, { "google-chat", '\u2022' }, { "google-chat", '\uAC00' }, { "text", 'x' },
    };

    [Theory]
    [MemberData(nameof(Costly))]
    public void Region_is_seen_above_or_below_whatever_the_length_of_the_headline(string channel, char letter)
    {
        var known = Channels.Of(channel);
        foreach (var length in new[] { 100, 127, 128, 300, 2000 })
        {
            var summary = Built(SampleEvents.Context(), title: new string(letter, length)) with { Time = SampleEvents.Now, Severity = EventSeverity.Critical, IsUrgent = true };

            Assert.Contains("eu-west-1", Encoding.UTF8.GetString(known.Messages.Full(summary)), StringComparison.Ordinal);
            Assert.Equal(length > 127, summary.Fact("Region") is not null);
        }
    }

    [Fact]
    public void Long_name_that_is_cut_leaves_the_region_to_the_headline()
    {
        var name = new string('x', 255);
        var builder = Begin(SampleEvents.Context());
        builder.LongName = name;
        builder.AddPlace();

        Assert.Equal(["Account"], builder.Build(builder.InPlace($"ALARM: {name}")).FactLabels());
    }

    [Theory]
    [InlineData("slack", "*Region:* eu-west-1")]
    [InlineData("google-chat", "\"topLabel\":\"Region\",\"text\":\"eu-west-1\"")]
    [InlineData("text", "Region: eu-west-1")]
    public void Place_is_shown_below_another_title_that_does_not_say_it(string channel, string region)
    {
        var known = Channels.Of(channel);
        var summary = Built(SampleEvents.Context() with { IsCollector = true });
        var prefixed = Encoding.UTF8.GetString(known.Messages.Full(summary with { Title = "Shop: " + summary.Title }));
        var other = Encoding.UTF8.GetString(known.Messages.Full(summary with { Title = "Shop" }));

        Assert.DoesNotContain("Region", prefixed, StringComparison.Ordinal);
        Assert.DoesNotContain("Account", prefixed, StringComparison.Ordinal);
        Assert.Contains(region, other, StringComparison.Ordinal);
        Assert.Contains("111122223333", other, StringComparison.Ordinal);
    }

    [Fact]
    public void Credential_in_the_place_of_a_region_is_masked_below_another_title_too()
    {
        var summary = SummaryMask.Apply(Built(SampleEvents.Context(), region: "AKIAABCDEFGHIJKLMNOP") with { Title = "Shop" });

        Assert.DoesNotContain("AKIAABCDEFGHIJKLMNOP", new PlainTextFormatter().Format(summary), StringComparison.Ordinal);
        Assert.Contains("Region: ", new PlainTextFormatter().Format(summary), StringComparison.Ordinal);
    }

    private static EventSummary Built(
        SummaryContext context,
        string title = "deployed",
        string? account = SampleEvents.Account,
        string? region = "eu-west-1",
        EventBridgeEnvelope? envelope = null,
        string? topic = null)
    {
        var builder = Begin(context, account, region, envelope, topic);
        builder.AddPlace();
        return builder.Build(builder.InPlace(title));
    }

    private static SummaryBuilder Begin(
        SummaryContext context, string? account = SampleEvents.Account, string? region = "eu-west-1", EventBridgeEnvelope? envelope = null, string? topic = null) =>
        new(
            new ReceivedEvent
            {
                Event = new Deployed { Kind = "acme.deployed", Family = "acme", Account = account, Region = region, Envelope = envelope, Raw = SampleEvents.Bytes("{}") },
                TopicArn = topic,
            },
            context);

    private sealed record Deployed : OperationalEvent;

    private sealed class Own(Func<string, AccountInfo?> find) : IAccountDirectory
    {
        public AccountInfo? Find(string accountId) => find(accountId);
    }
}
