namespace HealthEvents.Sinks.Tests;

/// <summary>Takes every letter into a list.</summary>
internal sealed class KeptLetters(List<DeadLetter> letters) : IDeadLetterHandler
{
    public ValueTask HandleAsync(DeadLetter letter, CancellationToken cancellationToken = default)
    {
        lock (letters)
        {
            letters.Add(letter);
        }

        return default;
    }
}
