using HealthEvents.Formatters;
using HealthEvents.Sinks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HealthEvents.ConsoleHost.Sending;

/// <summary>Sets up the delivery as any host does, by dependency injection.</summary>
internal sealed class DeliveryServices(
    Surroundings surroundings, ILoggerFactory logs, TimeProvider clock, IReadOnlyList<string> encryptionContext, string? deadLetters)
{
    // Whoever types an address on a loopback means it: local receivers are what this host is for.
    private static readonly WebhookUrlRules Rules = new() { AllowLoopback = true };

    public ServiceProvider Build(IReadOnlyList<string> slack, IReadOnlyList<string> googleChat)
    {
        if (slack.Count + googleChat.Count == 0)
        {
            throw new CliException("there is nowhere to send to. Give --slack ADDRESS or --google-chat ADDRESS.");
        }

        var services = new ServiceCollection()
            .AddSingleton(logs)
            .AddSingleton(clock)
            .AddSingleton(surroundings.Environment)
            .AddSingleton<IEventSummariser>(new EventSummariser());
        var builder = services.AddHealthEvents(options =>
        {
            options.AllowLoopbackWebhooks = true;
            options.DeadLetterFile = deadLetters;
        });
        for (var i = 0; i < slack.Count; i++)
        {
            var address = Check("--slack", slack[i]);
            builder.AddSlackWebhook(NameOf("slack", i), options => SetAddress(options, address));
        }

        for (var i = 0; i < googleChat.Count; i++)
        {
            var address = Check("--google-chat", googleChat[i]);
            builder.AddGoogleChatWebhook(NameOf("google-chat", i), options => SetAddress(options, address));
        }

        var provider = services.BuildServiceProvider();
        try
        {
            provider.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (OptionsValidationException exception)
        {
            provider.Dispose();
            throw new CliException(exception.Message, exception);
        }

        return provider;
    }

    private static string NameOf(string channel, int index) => index == 0 ? channel : $"{channel}-{index + 1}";

    private void SetAddress(WebhookSinkOptions options, string address)
    {
        options.Address = address;
        foreach (var entry in encryptionContext)
        {
            options.EncryptionContext.Add(entry);
        }
    }

    /// <summary>Finds mistakes of typing before anything is read. What only the way to KMS can tell comes in the report.</summary>
    private string Check(string option, string address)
    {
        const string variable = "env:";
        if (address.StartsWith(variable, StringComparison.OrdinalIgnoreCase))
        {
            var name = address[variable.Length..];
            return string.IsNullOrWhiteSpace(surroundings.Environment.Get(name))
                ? throw new CliException($"{option}: the environment variable '{name}' is not set or empty.")
                : address;
        }

        if (IsUrl(address))
        {
            try
            {
                WebhookUrl.Parse(address, Rules);
            }
            catch (WebhookUrlException exception)
            {
                throw new CliException($"{option}: {exception.Message}", exception);
            }
        }

        return address;
    }

    // Everything else is a reference such as kms:BASE64 or ssm:NAME.
    private static bool IsUrl(string address) =>
        address.IndexOf(':', StringComparison.Ordinal) is var colon
        && (colon < 0 || address[..colon].Trim() is "http" or "https" || address[..colon].Contains('.', StringComparison.Ordinal));
}
