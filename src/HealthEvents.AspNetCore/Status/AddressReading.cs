using HealthEvents.Sinks;

namespace HealthEvents.AspNetCore;

/// <summary>Reads an address or a secret within a limit, whatever its provider does, and says what went wrong without a secret.</summary>
internal static class AddressReading
{
    /// <summary>Reads the address of a sink.</summary>
    /// <returns>What went wrong, with the name of the sink, or <see langword="null"/>.</returns>
    public static async Task<string?> TryAsync(IAddressedSink sink, CancellationToken cancellationToken) =>
        await TryAsync(token => sink.ReadAddressAsync(token).AsTask(), cancellationToken).ConfigureAwait(false) is { } problem ? $"{sink.Name}: {problem}" : null;

    /// <summary>Reads anything.</summary>
    /// <returns>What went wrong, or <see langword="null"/>.</returns>
    public static async Task<string?> TryAsync(Func<CancellationToken, Task> read, CancellationToken cancellationToken)
    {
        try
        {
            // A provider of the app may block its thread, or not listen.
            await Task.Run(() => read(cancellationToken), CancellationToken.None).WaitAsync(cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (SecretException exception)
        {
            return exception.Message;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return "There was no answer in time.";
        }
        catch (Exception exception)
        {
            // The text of what others throw may hold what they read.
            return $"It could not be read ({exception.GetType().Name}).";
        }
    }
}
