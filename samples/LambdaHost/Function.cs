using HealthEvents;
using HealthEvents.Formatters;
using HealthEvents.Sinks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LambdaHost;

/// <summary>Puts the parts together by hand: a container would do the same, and cost every cold start milliseconds.</summary>
internal static class Function
{
    /// <summary>Makes the handler.</summary>
    /// <param name="settings">What the environment variables say.</param>
    /// <param name="warmUp">Is told of every address.</param>
    /// <param name="log">Where logs go.</param>
    /// <exception cref="OptionsValidationException">An option is not valid, or there is no sink.</exception>
    public static FunctionHandler Create(FunctionSettings settings, AddressWarmUp warmUp, ILoggerFactory log)
    {
        if (settings.Slack.Count + settings.GoogleChat.Count == 0)
        {
            throw FunctionSettings.Wrong(FunctionSettings.VariableOf("Slack", "NAME", "Address"), "there is no sink. Set this, or the same for GoogleChat, or kmsEncryptedHookUrl, or GCHAT_WEBHOOK_URL.");
        }

        var services = new SinkServices
        {
            LoggerFactory = log,
            Accounts = Checked(FunctionSettings.VariableOf(nameof(settings.Options.Accounts)), () => new AccountDirectory(settings.Options.Accounts)),
            UrlRules = new WebhookUrlRules
            {
                AllowLoopback = settings.Options.AllowLoopbackWebhooks,
                AllowedHosts = [.. settings.Options.AllowedWebhookHosts],
            },
        };
        var sinks = new List<IEventSink>();
        foreach (var (name, sink) in settings.Slack)
        {
            Add(nameof(settings.Slack), name, sink, addresses => new SlackWebhookSink(name, sink, addresses, services));
        }

        foreach (var (name, sink) in settings.GoogleChat)
        {
            Add(nameof(settings.GoogleChat), name, sink, addresses => new GoogleChatWebhookSink(name, sink, addresses, services));
        }

        return Checked(FunctionSettings.VariableOf(), () => new FunctionHandler(
            new EventReader(),
            new EventDispatcher(sinks, new EventSummarizer(), settings.Options, logger: new Logger<EventDispatcher>(log))));

        void Add(string family, string name, WebhookSinkOptions options, Func<IWebhookUrlProvider, IEventSink> create)
        {
            var addresses = WebhookUrlProviders.FromOptions(name, options, services);
            sinks.Add(Checked(FunctionSettings.VariableOf(family, name), () => create(addresses)));
            warmUp.Add(FunctionSettings.VariableOf(family, name), name, options, addresses, services);
        }
    }

    private static T Checked<T>(string variable, Func<T> create)
    {
        try
        {
            return create();
        }
        catch (ArgumentException exception)
        {
            throw FunctionSettings.Wrong(variable, exception.Message);
        }
    }
}
