namespace HealthEvents.Sns;

/// <summary>What came of confirming one subscription. Only <see cref="SnsSubscriptionConfirmer"/> makes them.</summary>
public sealed class SnsConfirmation
{
    internal SnsConfirmation(SnsConfirmationResult result, string reason)
    {
        Result = result;
        Reason = reason;
    }

    /// <summary>The result.</summary>
    public SnsConfirmationResult Result { get; }

    /// <summary>What is wrong and what to do, in one line for a log. It never holds a token or an address.</summary>
    public string Reason { get; }

    /// <summary>Whether the subscription is confirmed.</summary>
    public bool IsConfirmed => Result == SnsConfirmationResult.Confirmed;

    /// <summary>Shows the result and the reason.</summary>
    /// <returns>One line without secrets.</returns>
    public override string ToString() => $"{Result}: {Reason}";
}
