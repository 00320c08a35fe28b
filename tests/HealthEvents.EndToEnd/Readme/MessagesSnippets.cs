using HealthEvents.Formatters;
using HealthEvents.Formatters.Slack;
using Microsoft.Extensions.DependencyInjection;

namespace HealthEvents.EndToEnd.Readme;

/// <summary>What docs/messages.md shows.</summary>
internal static class MessagesSnippets
{
    public sealed class SignedFormatter(IEventFormatter<SlackMessage> inner) : IEventFormatter<SlackMessage>
    {
        public SlackMessage Format(EventSummary summary) => Signed(inner.Format(summary));

        public SlackMessage FormatText(EventSummary summary) => Signed(inner.FormatText(summary));

        private static SlackMessage Signed(SlackMessage message) => message with { Text = $"{message.Text} - sent by operations" };
    }

    public static void Enrich(IHealthEventsBuilder delivery)
    {
        delivery.AddEnricher((received, summary) => summary with
        {
            Facts = [.. summary.Facts, new SummaryFact("Runbook", "RB-17")],
            Links = [.. summary.Links, new SummaryLink("Runbook", "https://wiki.example.com/RB-17")],
        });
    }

    public static void Link(IServiceCollection services)
    {
        services.Configure<EventSummarizerOptions>(options =>
        {
            options.Buttons.Add(new ButtonTemplate("Open ticket", "https://tickets.example.com/new?title={title}&id={identity}"));
            options.IdentityCenter = new IdentityCenterPortal("https://example.awsapps.com/start", ["ReadOnlyAccess"]);
        });
    }

    public static void Rate(IServiceCollection services)
    {
        services.Configure<EventSummarizerOptions>(options =>
            options.Severity = (e, now) => e.Account == "123456789012" ? EventSeverity.Critical : e.SeverityAt(now));
    }

    public static void Replace(IServiceCollection services)
    {
        services.Configure<EventSummarizerOptions>(options =>
            options.Families["health"] = new OurHealthSummarizer(options.Families["health"]));
    }

    public static void Sign(IServiceCollection services) =>
        services.AddSingleton<IEventFormatter<SlackMessage>>(new SignedFormatter(new SlackFormatter()));

    private sealed class OurHealthSummarizer(IEventSummarizer inner) : IEventSummarizer
    {
        public EventSummary Summarize(ReceivedEvent received, SummaryContext context) => inner.Summarize(received, context);
    }
}
