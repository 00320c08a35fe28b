using HealthEvents.Cli.Commands;
using HealthEvents.Sinks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HealthEvents.Cli.Sending;

/// <summary>Sets up the delivery as any host does, by dependency injection.</summary>
internal sealed class DeliveryServices(Surroundings surroundings, ILoggerFactory logs, TimeProvider clock)
{
    /// <summary>What the options of the command are called in the messages of the library.</summary>
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal) { ["HealthEvents:DeadLetterFile"] = "--dead-letters" };

    public IReadOnlyList<string> EncryptionContext { get; init; } = [];

    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    public string? DeadLetters { get; init; }

    /// <summary>Which events go to which webhooks, and the file that says so; or <see langword="null"/> for every event to every webhook.</summary>
    public (string File, RoutingOptions Routing)? Routes { get; init; }

    /// <summary>Sets what the options of the command say of all messages.</summary>
    public required Action<HealthEventsOptions> ShapeAll { get; init; }

    /// <summary>Sets what they say of the messages of each webhook.</summary>
    public required Action<WebhookSinkOptions> ShapeSink { get; init; }

    public ServiceProvider Build(IReadOnlyList<(BuiltInChannel Channel, string[] Addresses)> webhooks)
    {
        if (webhooks.All(static webhook => webhook.Addresses.Length == 0))
        {
            var options = string.Join(" or ", webhooks.Select(static webhook => $"--{webhook.Channel.Name} ADDRESS"));
            throw new CliException($"there is nowhere to send to. Give {options}.");
        }

        if (DeadLetters?.Length == 0)
        {
            throw new CliException("--dead-letters does not name a file.");
        }

        var services = new ServiceCollection()
            .AddSingleton(logs)
            .AddSingleton(clock)
            .AddSingleton(surroundings.Environment);
        var builder = services.AddHealthEvents(options =>
        {
            // Whoever types a loopback address here means it.
            options.AllowLoopbackWebhooks = true;
            options.DeadLetterFile = DeadLetters;
            ShapeAll(options);
            foreach (var host in AllowedHosts)
            {
                options.AllowedWebhookHosts.Add(host);
            }
        }).AddSsm();
        foreach (var (channel, addresses) in webhooks)
        {
            for (var i = 0; i < addresses.Length; i++)
            {
                var address = addresses[i];
                builder.AddWebhookSink(NameOf(channel, i), channel, options => Set(options, address));
            }
        }

        if (Routes is var (file, routing))
        {
            var shaped = new HealthEventsOptions();
            ShapeAll(shaped);
            new SinkNames(webhooks).Settle(file, routing, shaped);
            services.Configure<RoutingOptions>(options => Add(routing, options));
        }

        return Validated(services.BuildServiceProvider());
    }

    /// <summary>Finds wrong options before anything is read. Whether KMS can decrypt an address shows later, in the report.</summary>
    private ServiceProvider Validated(ServiceProvider provider)
    {
        try
        {
            provider.GetRequiredService<IStartupValidator>().Validate();
            return provider;
        }
        catch (OptionsValidationException exception)
        {
            provider.Dispose();
            throw new CliException(Describe([exception]), exception);
        }
        catch (AggregateException exception)
        {
            provider.Dispose();
            throw new CliException(Describe(exception.InnerExceptions.OfType<OptionsValidationException>()), exception);
        }
    }

    private string Describe(IEnumerable<OptionsValidationException> exceptions) => string.Join(' ', exceptions
        .SelectMany(static exception => exception.Failures)
        .Select(failure => _names.FirstOrDefault(name => failure.StartsWith(name.Key, StringComparison.Ordinal)) is ({ } key, { } option)
            ? option + failure[key.Length..]
            : failure)
        .Select(AllowHostOption.Named)
        .Distinct(StringComparer.Ordinal));

    private string NameOf(BuiltInChannel channel, int index)
    {
        var name = SinkNames.Of(channel, index);
        _names.Add($"{channel.Section}:{name}:Address", $"--{channel.Name}");
        _names.Add($"{channel.Section}:{name}:EncryptionContext", "--encryption-context");
        return name;
    }

    private static void Add(RoutingOptions routing, RoutingOptions options)
    {
        foreach (var route in routing.Routes)
        {
            options.Routes.Add(route);
        }

        foreach (var quiet in routing.QuietHours)
        {
            options.QuietHours.Add(quiet);
        }
    }

    private void Set(WebhookSinkOptions options, string address)
    {
        options.Address = address;
        ShapeSink(options);
        foreach (var entry in EncryptionContext)
        {
            options.EncryptionContext.Add(entry);
        }
    }
}
