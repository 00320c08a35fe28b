namespace HealthEvents.Formatters.Tests;

public sealed class IdentityCenterPortalTests
{
    private const string Account = SampleEvents.Account;
    private const string Page = "https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1#InstanceDetails:instanceId=i-0123456789abcdef0";
    private const string Encoded = "https%3A%2F%2Feu-west-1.console.aws.amazon.com%2Fec2%2Fhome%3Fregion%3Deu-west-1%23InstanceDetails%3AinstanceId%3Di-0123456789abcdef0";

    [Theory]
    [InlineData("https://example.awsapps.com/start", "https://example.awsapps.com/start/#/console")]
    [InlineData("https://example.awsapps.com/start/", "https://example.awsapps.com/start/#/console")]
    [InlineData("https://d-1234567890.awsapps.com/start#/", "https://d-1234567890.awsapps.com/start/#/console")]
    [InlineData(" https://d-1234567890.awsapps.com/start/# ", "https://d-1234567890.awsapps.com/start/#/console")]
    [InlineData("https://ssoins-1234567890abcdef.portal.eu-west-1.app.aws", "https://ssoins-1234567890abcdef.portal.eu-west-1.app.aws/#/console")]
    [InlineData("https://ssoins-1234567890abcdef.portal.eu-west-1.app.aws/", "https://ssoins-1234567890abcdef.portal.eu-west-1.app.aws/#/console")]
    [InlineData("https://start.us-gov-home.awsapps.com/directory/d-1234567890#", "https://start.us-gov-home.awsapps.com/directory/d-1234567890#/console")]
    [InlineData("https://start.home.awsapps.cn/directory/example", "https://start.home.awsapps.cn/directory/example#/console")]
    public void Link_goes_by_the_portal_with_account_role_and_destination(string url, string start) => Assert.Equal(
        $"{start}?account_id=111122223333&role_name=ReadOnlyAccess&destination={Encoded}",
        new IdentityCenterPortal(url, ["ReadOnlyAccess"]).LinkTo(Page, Account));

    [Theory]
    [InlineData("http://example.awsapps.com/start")]
    [InlineData("example.awsapps.com/start")]
    [InlineData("https://example.awsapps.com/start?x=s3cr3t")]
    [InlineData("https://example.awsapps.com/start#/s3cr3t")]
    [InlineData("https://me:s3cr3t@example.awsapps.com/start")]
    [InlineData("https://me@example.awsapps.com/start")]
    [InlineData("https://exa mple.awsapps.com/start")]
    [InlineData("https://example.awsapps.com/start|s3cr3t")]
    [InlineData("https://")]
    [InlineData("")]
    public void Address_of_another_form_is_refused_and_not_repeated(string url)
    {
        var exception = Assert.Throws<ArgumentException>(nameof(url), () => new IdentityCenterPortal(url, []));

        Assert.Contains("https://example.awsapps.com/start", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Read Only")]
    [InlineData("Read/Only")]
    [InlineData("Read&role_name=Admin")]
    [InlineData("111122223333=")]
    [InlineData("A|B")]
    [InlineData("111122223333=A|111122223333=B")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    [InlineData(null)]
    public void Role_of_another_form_is_refused(string? roles) =>
        Assert.Throws<ArgumentException>(nameof(roles), () => new IdentityCenterPortal("https://example.awsapps.com/start", roles?.Split('|') ?? [null!]));

    [Theory]
    [InlineData("111122223333", "OnCall")]
    [InlineData("444455556666", "a=b+c,d.e@f-g_h")]
    [InlineData("777788889999", "ReadOnlyAccess")]
    public void Account_may_have_a_role_of_its_own(string account, string role) => Assert.Contains(
        $"account_id={account}&role_name={Uri.EscapeDataString(role)}&destination=",
        new IdentityCenterPortal("https://example.awsapps.com/start", ["111122223333=OnCall", "ReadOnlyAccess", "444455556666=a=b+c,d.e@f-g_h"]).LinkTo(Page, account),
        StringComparison.Ordinal);

    [Fact]
    public void Without_a_role_the_portal_asks() => Assert.Equal(
        $"https://example.awsapps.com/start/#/console?account_id=111122223333&destination={Encoded}",
        new IdentityCenterPortal("https://example.awsapps.com/start", ["444455556666=OnCall"]).LinkTo(Page, Account));

    [Theory]
    [InlineData(Page, null)]
    [InlineData(Page, "")]
    [InlineData(Page, "1234")]
    [InlineData(Page, "11112222333\u0663")]
    [InlineData("https://wiki.example.com/runbook", Account)]
    [InlineData("https://console.aws.amazon.com.evil.example/", Account)]
    [InlineData("http://console.aws.amazon.com/", Account)]
    public void What_is_not_of_the_console_or_of_no_account_stays(string url, string? account) =>
        Assert.Equal(url, new IdentityCenterPortal("https://example.awsapps.com/start", ["ReadOnlyAccess"]).LinkTo(url, account));

    [Fact]
    public void Link_that_would_be_too_long_for_a_button_stays()
    {
        var page = "https://console.aws.amazon.com/" + new string('%', 1000);

        Assert.Equal(page, new IdentityCenterPortal("https://example.awsapps.com/start", []).LinkTo(page, Account));
    }

    [Fact]
    public void Buttons_and_resources_of_an_event_go_by_the_portal_each_to_its_account()
    {
        var summary = Summarize(
            SampleEvents.Retirement with
            {
                Envelope = new() { Account = "999999999999" },
                AffectedEntities =
                [
                    new() { Value = "i-0123456789abcdef0" },
                    new() { Value = "arn:aws:ec2:eu-west-1:444455556666:instance/i-0123456789abcdef0" },
                    new() { Value = "orders" },
                ],
            },
            static options => options.Enrichers.Add((_, s) => s with
            {
                Links = [.. s.Links, new("Runbook", "https://wiki.example.com/RB-17"), new("Logs", "https://eu-west-1.console.aws.amazon.com/cloudwatch/home")],
            }));

        Assert.Equal(
            ["999999999999", Account, null, Account],
            summary.Links.Select(static link => AccountIn(link.Url)));
        Assert.Equal("https://wiki.example.com/RB-17", summary.Links[2].Url);
        Assert.EndsWith(Uri.EscapeDataString(SampleEvents.Retirement.ConsoleUrl()!), summary.Links[1].Url, StringComparison.Ordinal);
        var resources = summary.Section<ListSection>("Affected resources")!.Items.Select(static item => ((ResourceValue)item.Value).Url).ToList();
        Assert.Equal([Account, "444455556666", null], resources.Select(AccountIn));
        Assert.Equal($"https://example.awsapps.com/start/#/console?account_id=111122223333&role_name=ReadOnlyAccess&destination={Encoded}", resources[0]);
    }

    [Fact]
    public void Event_without_an_account_keeps_its_links()
    {
        var e = SampleEvents.Retirement with { Account = null };

        Assert.Equal(SampleEvents.Summary(e).Links, Summarize(e).Links);
    }

    private static EventSummary Summarize(OperationalEvent e, Action<EventSummarizerOptions>? configure = null)
    {
        var options = new EventSummarizerOptions { IdentityCenter = new("https://example.awsapps.com/start", ["ReadOnlyAccess"]) };
        configure?.Invoke(options);
        return new EventSummarizer(options).Summarize(new ReceivedEvent { Event = e }, SampleEvents.Context());
    }

    private static string? AccountIn(string? url) =>
        url?.Split("https://example.awsapps.com/start/#/console?account_id=") is ["", var rest] ? rest[..12] : null;
}
