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
        if (!BuiltInChannels.All.Any(channel => settings.SinksOf(channel).Count > 0))
        {
            throw FunctionSettings.Wrong(FunctionSettings.VariableOf("Slack", "NAME", "Address"), "there is no sink. Set this, or the same for GoogleChat, or kmsEncryptedHookUrl, or GCHAT_WEBHOOK_URL.");
        }

        var services = new SinkServices
        {
            LoggerFactory = log,
            Accounts = Checked(FunctionSettings.VariableOf(nameof(settings.Options.Accounts)), () => settings.Options.Accounts.Count == 0 ? null : new AccountDirectory(settings.Options.Accounts)),
            IsCollector = settings.Options.IsCollector,
            UrlRules = new WebhookUrlRules
            {
                AllowLoopback = settings.Options.AllowLoopbackWebhooks,
                AllowedHosts = [.. settings.Options.AllowedWebhookHosts],
            },
        };
        var sinks = new List<IEventSink>();
        foreach (var channel in BuiltInChannels.All)
        {
            foreach (var (name, options) in settings.SinksOf(channel))
            {
                Add(channel, name, options);
            }
        }

        var reading = new EventReaderOptions();
        return Checked(FunctionSettings.VariableOf(), () => new FunctionHandler(
            new EventReader(reading),
            new EventDispatcher(sinks, options: settings.Options, logger: new Logger<EventDispatcher>(log), routing: settings.Routing, kinds: reading.Kinds),
            new SnsPosts(settings.Sns, services.TimeProvider, log.CreateLogger(nameof(SnsPosts)))));

        void Add(BuiltInChannel channel, string name, WebhookSinkOptions options)
        {
            var variable = FunctionSettings.VariableOf(channel.Section, name);
            var own = services with { UrlRules = channel.Restrict(services.UrlRules) };
            var addresses = Checked(variable, () => WebhookUrlProviders.FromOptions(name, options, own));
            sinks.Add(Checked(variable, () => channel.CreateSink(name, options, own, addresses)));
            warmUp.Add(variable, name, options, addresses, own);
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
