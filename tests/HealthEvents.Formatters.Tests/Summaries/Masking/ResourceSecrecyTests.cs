namespace HealthEvents.Formatters.Tests;

/// <summary>The address of a resource tells no more than the message.</summary>
public sealed class ResourceSecrecyTests
{
    private const string Url = "https://eu-west-1.console.aws.amazon.com/s3/buckets/qzxjqzxj?region=eu-west-1";

    [Fact]
    public void Masked_id_loses_its_link()
    {
        var masked = SummaryMask.Apply(With(new ResourceValue("password=qzxjqzxj", "pending") { Url = Url, Account = SampleEvents.Account }));

        Assert.Equal(new ResourceValue("password=...", "pending"), masked.Facts[0].Value);
    }

    [Fact]
    public void Masked_status_keeps_the_link()
    {
        var masked = SummaryMask.Apply(With(new ResourceValue("web", "token=abcdefgh") { Url = Url, Account = SampleEvents.Account }));

        Assert.Equal(new ResourceValue("web", "token=...") { Url = Url, Account = SampleEvents.Account }, masked.Facts[0].Value);
    }

    [Theory]
    [InlineData(Url)]
    [InlineData("https://example.awsapps.com/start/#/console?account_id=1&destination=https%3A%2F%2Fconsole.aws.amazon.com%2F%3Fx%3D%2571zxjqzxj")]
    public void Link_that_tells_what_the_title_hides_goes_from_facts_and_lists(string url)
    {
        var resource = new ResourceValue("web", "pending") { Url = url };
        var harmless = new ResourceValue("orders") { Url = "https://eu-west-1.console.aws.amazon.com/s3/buckets/orders" };

        var masked = SummaryMask.Apply(With(resource) with { Title = "password=qzxjqzxj", Sections = [new ListSection([new(resource), new(harmless)]) { Total = 7 }] });

        Assert.Equal(resource with { Url = null }, masked.Facts[0].Value);
        var list = Assert.IsType<ListSection>(Assert.Single(masked.Sections));
        Assert.Equal([resource with { Url = null }, harmless], list.Items.Select(static item => item.Value));
        Assert.Equal(7, list.Total);
    }

    [Fact]
    public void Nothing_masked_is_the_same_summary()
    {
        var summary = With(new ResourceValue("web") { Url = Url });

        Assert.Same(summary, SummaryMask.Apply(summary));
    }

    private static EventSummary With(ResourceValue value) => Summaries.Minimal with { Facts = [new("Resource", value)] };
}
