using System.Text;

namespace HealthEvents.Formatters;

/// <summary>Masks the credentials of texts. Everything that shows text of an event decides by this.</summary>
internal static class CredentialText
{
    /// <summary>What stands for a credential.</summary>
    public const string Dots = "...";

    /// <summary>How many of the last characters are shown where they tell one key from another.</summary>
    public const int LastShown = 4;

    /// <summary>Whether a text may hold a credential. Nearly all do not, and are known by this.</summary>
    public static bool MayHold(ReadOnlySpan<char> text) => CredentialSigns.Next(text, 0, text.Length) >= 0;

    /// <summary>Masks the credentials of a text.</summary>
    /// <param name="text">Any text, JSON or not.</param>
    /// <param name="masked">Takes what was masked, where it is given.</param>
    /// <returns>The text without credentials; the same instance if there were none.</returns>
    public static string Mask(string text, List<string>? masked = null) =>
        CredentialSigns.Next(text, 0, text.Length) is >= 0 and var first ? Mask(text, new CredentialScanner(text, first), masked) : text;

    /// <summary>Masks the values of an environment, of headers and the like: names are shown.</summary>
    /// <param name="text">JSON, whole or cut.</param>
    /// <param name="isInList">Whether it is an item of a list, where <c>name</c> and <c>value</c> are the two halves of a pair.</param>
    public static string MaskValues(string text, bool isInList) => Mask(text, CredentialScanner.OfValues(text, isInList), null);

    /// <summary>Masks the value of a pair: all of it where the name says so.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <param name="masked">Takes what was masked, where it is given.</param>
    public static string MaskPair(ReadOnlySpan<char> name, string value, List<string>? masked = null)
    {
        if (!CredentialName.IsSecret(name) || ValueText.IsNothing(value, ValueSort.Run) || value.StartsWith("arn:", StringComparison.Ordinal))
        {
            return Mask(value, masked);
        }

        masked?.Add(value);
        return Dots;
    }

    /// <summary>Masks all but the last four characters of what is a credential as a whole.</summary>
    public static string LastFour(string credential) =>
        credential.Length <= LastShown ? Dots : string.Concat(Dots, credential.AsSpan(credential.Length - LastShown));

    private static string Mask(string text, CredentialScanner scanner, List<string>? masked)
    {
        if (!scanner.MoveNext())
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var copied = 0;
        do
        {
            var (start, end, shown) = scanner.Current;
            result.Append(text, copied, start - copied).Append(Dots).Append(text, end - shown, shown);
            masked?.Add(text[start..end]);
            copied = end;
        }
        while (scanner.MoveNext());

        return result.Append(text, copied, text.Length - copied).ToString();
    }
}
