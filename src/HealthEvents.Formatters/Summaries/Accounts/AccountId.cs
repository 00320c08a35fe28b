namespace HealthEvents.Formatters;

/// <summary>What the id of an AWS account looks like.</summary>
internal static class AccountId
{
    /// <summary>How many digits it has.</summary>
    public const int Length = 12;

    /// <summary>Whether a text is one.</summary>
    public static bool Is(ReadOnlySpan<char> text) => text.Length == Length && !text.ContainsAnyExceptInRange('0', '9');
}
