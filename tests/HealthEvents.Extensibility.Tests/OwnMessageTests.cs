using System.Net;
using System.Text.Json;
using HealthEvents.Formatters;
using HealthEvents.Formatters.Slack;
using HealthEvents.Sinks;
using Microsoft.Extensions.DependencyInjection;

namespace HealthEvents.Extensibility.Tests;

/// <summary>Each change of a message takes one registration.</summary>
public sealed class OwnMessageTests
{
    private const string Alarm = """{"AlarmName":"orders","AWSAccountId":"123456789012","NewStateValue":"ALARM","Region":"EU (Ireland)","StateChangeTime":"2026-11-20T13:05:21.407+0000"}""";

    [Fact]
    public async Task Enricher_adds_a_fact_and_a_link()
    {
        var posted = await PostAsync(services => services.AddSingleton<IEventSummarizer>(new EventSummarizer(new EventSummarizerOptions
        {
            Enrichers =
            {
                (_, summary) => summary with
                {
                    Facts = [.. summary.Facts, new SummaryFact("Runbook", "RB-17")],
                    Links = [.. summary.Links, new SummaryLink("Open runbook", "https://wiki.example.com/RB-17")],
                },
            },
        })));

        Assert.Contains("*Runbook:* RB-17", posted, StringComparison.Ordinal);
        Assert.Contains("https://wiki.example.com/RB-17", posted, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summarizer_of_a_family_is_wrapped()
    {
        var options = new EventSummarizerOptions();
        options.Families[EventFamilies.CloudWatchAlarm] = new Prefixed(options.Families[EventFamilies.CloudWatchAlarm]);

        var posted = await PostAsync(services => services.AddSingleton<IEventSummarizer>(new EventSummarizer(options)));

        Assert.Contains("Shop: ALARM: orders", posted, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Severity_is_replaced()
    {
        var options = new EventSummarizerOptions { Severity = static (_, _) => EventSeverity.Critical };

        var posted = await PostAsync(services => services.AddSingleton<IEventSummarizer>(new EventSummarizer(options)));

        Assert.Contains("Critical \u00B7 ", posted, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_is_changed_after_it_was_formatted()
    {
        var posted = await PostAsync(services => services.AddSingleton<IEventFormatter<SlackMessage>>(new Signed(new SlackFormatter())));

        using var message = JsonDocument.Parse(posted);
        Assert.EndsWith(" - sent by operations", message.RootElement.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account_is_named_by_configuration()
    {
        var posted = await PostAsync(_ => { }, options => options.Accounts.Add("123456789012=production;team orders"));

        Assert.Contains("ALARM: orders in production, eu-west-1", posted, StringComparison.Ordinal);
        Assert.Contains("team orders", posted, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Collector_names_the_account_in_the_headline()
    {
        var alone = await PostAsync(_ => { });
        var collector = await PostAsync(_ => { }, options => options.IsCollector = true);
        var directory = await PostAsync(_ => { }, options => options.Accounts.Add("111122223333=test"));

        Assert.Contains("ALARM: orders in eu-west-1", alone, StringComparison.Ordinal);
        Assert.Contains("ALARM: orders in 123456789012, eu-west-1", collector, StringComparison.Ordinal);
        Assert.Contains("ALARM: orders in 123456789012, eu-west-1", directory, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account_of_another_form_is_an_error_that_quotes_it()
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() => PostAsync(_ => { }, options => options.Accounts.Add("prod=123456789012")));

        Assert.Contains("HealthEvents:Accounts", error.Message, StringComparison.Ordinal);
        Assert.Contains("prod=123456789012", error.Message, StringComparison.Ordinal);
    }

    private static async Task<string> PostAsync(Action<IServiceCollection> register, Action<HealthEventsOptions>? configure = null)
    {
        using var chat = new Chat();
        var services = new ServiceCollection();
        register(services);
        services.AddHealthEvents(configure ?? (_ => { }))
            .AddSlackWebhook("alerts", slack => slack.Address = "https://hooks.slack.com/services/T000/B000/XXXX")
            .HttpClient.ConfigurePrimaryHttpMessageHandler(() => chat);
        await using var provider = services.BuildServiceProvider();

        var report = await provider.GetRequiredService<EventDispatcher>().DispatchAsync(new EventReader().Read(Alarm));

        report.ThrowIfFailed();
        return chat.Posted;
    }

    private sealed class Prefixed(IEventSummarizer inner) : IEventSummarizer
    {
        public EventSummary Summarize(ReceivedEvent received, SummaryContext context)
        {
            var summary = inner.Summarize(received, context);
            return summary with { Title = "Shop: " + summary.Title };
        }
    }

    private sealed class Signed(IEventFormatter<SlackMessage> inner) : IEventFormatter<SlackMessage>
    {
        public SlackMessage Format(EventSummary summary) => Sign(inner.Format(summary));

        public SlackMessage FormatText(EventSummary summary) => Sign(inner.FormatText(summary));

        private static SlackMessage Sign(SlackMessage message) => message with { Text = message.Text + " - sent by operations" };
    }

    private sealed class Chat : HttpMessageHandler
    {
        public string Posted { get; private set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Posted = await request.Content!.ReadAsStringAsync(cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("ok") };
        }
    }
}
