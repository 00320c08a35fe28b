using System.Diagnostics.CodeAnalysis;
using HealthEvents.Sinks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Follows the options of a sink: when they say that the address is kept elsewhere, or otherwise, it is read from there. Options
/// that became wrong change nothing.
/// </summary>
internal sealed class ReloadingWebhookUrlProvider<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
    string sink, TOptions options, IOptionsMonitor<TOptions> monitor, IConfiguration? section, SinkServices services) : IQuickUrlProvider
    where TOptions : WebhookSinkOptions
{
    private readonly ILogger _logger = services.LoggerFactory.CreateLogger<WebhookUrlSource>();
    private readonly ConfigurationChanges _changes = new(section);
    private volatile Current _current = new(options, WebhookUrlProviders.FromOptions(sink, options, services));

    /// <summary>What was last said to be wrong: the options are looked at with every message, and it is said once.</summary>
    private volatile string? _problem;

    public ValueTask<WebhookUrl> GetAsync(CancellationToken cancellationToken = default) => Provider().GetAsync(cancellationToken);

    public ValueTask<WebhookUrl> RefreshAsync(WebhookUrl refused, CancellationToken cancellationToken = default) =>
        Provider().RefreshAsync(refused, cancellationToken);

    private IWebhookUrlProvider Provider()
    {
        var current = _current;
        TOptions latest;
        try
        {
            // The monitor hands out the same object until a reload.
            latest = monitor.Get(sink);
            _problem = null;
        }
        catch (OptionsValidationException exception)
        {
            Tell(exception.Message);
            return current.Provider;
        }
        catch (InvalidOperationException exception)
        {
            Tell($"a value cannot be converted{KeyIn(exception.Message)}");
            return current.Provider;
        }

        if (ReferenceEquals(current.Options, latest))
        {
            return current.Provider;
        }

        var isSame = AreOfOneAddress(current.Options, latest);
        var made = new Current(latest, isSame ? current.Provider : WebhookUrlProviders.FromOptions(sink, latest, services));
        if (!ReferenceEquals(Interlocked.CompareExchange(ref _current, made, current), current))
        {
            return _current.Provider;
        }

        TellChanges(isSame);
        return made.Provider;
    }

    private void TellChanges(bool isSame)
    {
        if (!isSame)
        {
            SinkLog.AddressMoved(_logger, sink);
        }

        var others = _changes.Take().Except(OfAddress, StringComparer.OrdinalIgnoreCase).ToArray();
        if (others.Length > 0)
        {
            SinkLog.OptionsHoldLater(_logger, string.Join(", ", others), sink);
        }
    }

    private void Tell(string problem)
    {
        if (Interlocked.Exchange(ref _problem, problem) != problem)
        {
            SinkLog.OptionsNotReloaded(_logger, sink, problem);
        }
    }

    /// <summary>The key and the type from the binder's message, without the value.</summary>
    private static string KeyIn(string message) =>
        message.LastIndexOf(" at '", StringComparison.Ordinal) is >= 0 and var start ? message[start..] : "";

    /// <summary>Whether nothing changed that the address depends on, so that what was read stays good.</summary>
    /// <summary>The options that a reload changes.</summary>
    private static readonly string[] OfAddress =
    [
        nameof(WebhookSinkOptions.Address), nameof(WebhookSinkOptions.SecretMember), nameof(WebhookSinkOptions.KmsKeyId), nameof(WebhookSinkOptions.RequireEncryption),
        nameof(WebhookSinkOptions.TryWithoutEncryptionContext), nameof(WebhookSinkOptions.EncryptionContext), nameof(WebhookSinkOptions.KmsGrantTokens),
    ];

    private static bool AreOfOneAddress(TOptions one, TOptions other) =>
        one.Address == other.Address
        && one.SecretMember == other.SecretMember
        && one.KmsKeyId == other.KmsKeyId
        && one.RequireEncryption == other.RequireEncryption
        && one.TryWithoutEncryptionContext == other.TryWithoutEncryptionContext
        && one.EncryptionContext.SequenceEqual(other.EncryptionContext, StringComparer.Ordinal)
        && one.KmsGrantTokens.SequenceEqual(other.KmsGrantTokens, StringComparer.Ordinal);

    private sealed record Current(TOptions Options, IWebhookUrlProvider Provider);
}
