using HealthEvents.Formatters.Slack;
using HealthEvents.TestSupport;

namespace HealthEvents.Formatters.Tests;

public sealed class OwnButtonsTests
{
    private static readonly ReceivedEvent Received = new() { Event = SampleEvents.Retirement };

    [Theory]
    [InlineData(0, 1, "own1")]
    [InlineData(1, 1, "1 own1")]
    [InlineData(3, 1, "1 2 3 own1")]
    [InlineData(5, 1, "1 2 3 4 own1 5")]
    [InlineData(4, 2, "1 2 3 own1 own2 4")]
    [InlineData(2, 4, "1 own1 own2 own3 own4 2")]
    [InlineData(2, 7, "1 own1 own2 own3 own4 own5 own6 own7 2")]
    public void Own_buttons_stand_behind_the_most_useful_links_and_among_the_five_that_are_shown(int links, int buttons, string order)
    {
        var options = new EventSummarizerOptions();
        options.Enrichers.Add((_, s) => s with { Links = [.. Enumerable.Range(1, links).Select(static i => new SummaryLink($"{i}", $"https://example.com/{i}"))] });
        AddButtons(options, buttons);

        var summary = new EventSummarizer(options).Summarize(Received, SampleEvents.Context());

        Assert.Equal(order, string.Join(' ', summary.LinkLabels()));
        var shown = ((ActionsBlock)new SlackFormatter().Format(summary).Attachments![0].Blocks!.Single(static block => block is ActionsBlock)).Elements;
        Assert.Equal(Math.Min(buttons, 4 + (links == 0 ? 1 : 0)), shown.Cast<ButtonElement>().Count(static button => button.Text.Text.StartsWith("own", StringComparison.Ordinal)));
    }

    [Fact]
    public void Own_button_stays_where_the_summarizer_fails()
    {
        var options = new EventSummarizerOptions();
        options.Families[EventFamilies.Health] = new Failing();
        AddButtons(options, 1);

        Assert.Equal(["own1"], new EventSummarizer(options).Summarize(Received, SampleEvents.Context()).LinkLabels());
    }

    [Fact]
    public void Own_button_to_the_console_goes_by_the_access_portal()
    {
        var options = new EventSummarizerOptions { IdentityCenter = new("https://example.awsapps.com/start", ["OnCall"]) };
        options.Buttons.Add(new ButtonTemplate("Sessions", "https://console.aws.amazon.com/systems-manager/session-manager?region={region}"));

        Assert.Equal(
            "https://example.awsapps.com/start/#/console?account_id=111122223333&role_name=OnCall&destination=https%3A%2F%2Fconsole.aws.amazon.com%2Fsystems-manager%2Fsession-manager%3Fregion%3Deu-west-1",
            new EventSummarizer(options).Summarize(Received, SampleEvents.Context()).Links[^1].Url);
    }

    /// <summary>The same events as in <see cref="SecrecyTests"/>: what their messages do not tell, a button does not tell either.</summary>
    [Fact]
    public void Button_tells_no_credential()
    {
        var options = new EventSummarizerOptions { IdentityCenter = new("https://example.awsapps.com/start", ["OnCall"]) };
        foreach (var name in ButtonValues.Names)
        {
            options.Buttons.Add(new ButtonTemplate(name, $"https://t.example.com/?x={{{name}}}"));
        }

        var summarizer = new EventSummarizer(options);
        OperationalEvent[] events =
        [
            SampleEvents.ExposedKey,
            SampleEvents.ExposedKey with { Region = "AKIAIOSFODNN7TESTKEY", Service = "AKIAIOSFODNN7TESTKEY", Account = "AKIAIOSFODNN7TESTKEY" },
            SampleEvents.CpuAlarm with { AlarmName = "password=qzxjqzxj high", AlarmArn = "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:password=qzxjqzxj high" },
            SampleEvents.StateChange with { Resources = ["arn:aws:ecr:eu-west-1:111122223333:repository/token=qzxjqzxj"] },
            new TextEvent { Subject = "token: qzxjqzxj", Raw = SampleEvents.Bytes("password=qzxjqzxj") },
            new UnrecognizedEvent { Subject = "api_key=qzxjqzxj", Raw = SampleEvents.Bytes("""{"password":"qzxjqzxj"}""") },
            .. SecretPlaces.Events("DB_PASSWORD=qzxjqzxj", "DB_PASSWORD", "qzxjqzxj"),
        ];
        foreach (var e in events)
        {
            var summary = summarizer.Summarize(new ReceivedEvent { Event = e }, SampleEvents.Context());

            Assert.Empty(summary.Problems);
            Assert.InRange(summary.Links.Count, ButtonValues.Names.Count, 100);
            Assert.All(summary.Links, static link =>
            {
                Assert.DoesNotContain("qzxj", Uri.UnescapeDataString(link.Url), StringComparison.Ordinal);
                Assert.DoesNotContain("AKIAIOSFODNN7TESTKEY", link.Url, StringComparison.Ordinal);
            });
        }
    }

    [Fact]
    public void Message_with_buttons_by_the_portal_keeps_the_limits_of_every_channel()
    {
        var options = new EventSummarizerOptions { IdentityCenter = new("https://example.awsapps.com/start", ["OnCall"]) };
        AddButtons(options, 6);
        var summarizer = new EventSummarizer(options);
        foreach (var file in EventFiles.All)
        {
            foreach (var received in new EventReader().Read(file.ReadBytes()))
            {
                foreach (var verbosity in Enum.GetValues<Verbosity>())
                {
                    var summary = summarizer.Summarize(received, SampleEvents.Context("ko", verbosity));

                    Assert.Empty(summary.Problems);
                    Assert.All(Channels.All, channel => Assert.Empty(channel.Violations(channel.Messages.Full(summary))));
                }
            }
        }
    }

    private static void AddButtons(EventSummarizerOptions options, int count)
    {
        for (var i = 1; i <= count; i++)
        {
            options.Buttons.Add(new ButtonTemplate($"own{i}", "https://t.example.com/new?title={title}&id={identity}"));
        }
    }

    private sealed class Failing : IEventSummarizer
    {
        public EventSummary Summarize(ReceivedEvent received, SummaryContext context) => throw new InvalidOperationException();
    }
}
