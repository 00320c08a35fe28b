using HealthEvents;
using HealthEvents.Formatters;
using HealthEvents.Sinks;
using Microsoft.Extensions.Logging;

namespace LambdaHost;

/// <summary>Puts the parts together by hand: a container would find the same, and cost a cold start milliseconds.</summary>
internal static class Function
{
    public static (FunctionHandler Handler, List<IWebhookUrlProvider> Addresses) Compose(FunctionSettings settings, StandardErrorLog log)
    {
        var services = new SinkServices
        {
            LoggerFactory = log,
            UrlRules = new WebhookUrlRules { AllowLoopback = settings.Options.AllowLoopbackWebhooks, AllowedHosts = [.. settings.Options.AllowedWebhookHosts] },
        };

        var addresses = new List<IWebhookUrlProvider>();
        var sinks = new List<IEventSink>();
        foreach (var (name, options) in settings.Slack)
        {
            var address = WebhookUrlProviders.FromOptions(name, options, services);
            addresses.Add(address);
            sinks.Add(new SlackWebhookSink(name, options, address, services));
        }

        foreach (var (name, options) in settings.GoogleChat)
        {
            var address = WebhookUrlProviders.FromOptions(name, options, services);
            addresses.Add(address);
            sinks.Add(new GoogleChatWebhookSink(name, options, address, services));
        }

        var dispatcher = new EventDispatcher(sinks, new EventSummariser(), settings.Options, logger: new Logger<EventDispatcher>(log));
        return (new FunctionHandler(new EventReader(), dispatcher), addresses);
    }
}
