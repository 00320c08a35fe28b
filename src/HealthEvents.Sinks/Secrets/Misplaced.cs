namespace HealthEvents.Sinks;

/// <summary>
/// Decides whether an error may repeat the value of an option. Somebody may have put the address of a webhook, or a piece of it,
/// where a name or a language belongs.
/// </summary>
internal static class Misplaced
{
    /// <summary>What stands in an error in the place of a value.</summary>
    public const string Hidden = "***";

    private const int LongestShown = 60;
    private const int ShortestSecret = 8;

    // What is decoded from base64 may be anything: only what chance does not make.
    private static readonly string[] MarksInBase64 = ["://", "hooks.slack", "chat.googleapis"];

    private static readonly string[] Marks = ["://", "hooks.slack", "chat.googleapis", "services/T", "/triggers/", "/workflows/", "v1/spaces", "key=", "token="];

    /// <summary>The value, unless it may be an address, or a piece of one.</summary>
    public static string Shown(string? value) => value is null || (value.Length <= LongestShown && !IsAddress(value) && !HasSecretWord(value)) ? value ?? "" : Hidden;

    /// <summary>The name of an environment variable, unless it may be a piece of an address. Names in capitals are names.</summary>
    public static string ShownVariable(string name) => name.AsSpan().ContainsAnyInRange('a', 'z') ? Shown(name) : ShownName(name);

    /// <summary>The text, unless it may be an address: for names that people need to see.</summary>
    public static string ShownName(string name) => IsAddress(name) ? Hidden : name;

    /// <summary>Whether a text looks like the address of a webhook, in clear or encoded.</summary>
    public static bool IsAddress(string text) =>
        EncodedText.FormsOf(text).Any(static form => Has(Marks, form.Replace('\\', '/')) || EncodedText.InBase64(form).Any(static decoded => Has(MarksInBase64, decoded)));

    private static bool Has(string[] marks, string text) => marks.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase));

    /// <summary>Tokens mix digits with letters of both cases, and names of languages, zones and channels do not.</summary>
    private static bool HasSecretWord(string text)
    {
        var start = 0;
        for (var index = 0; index <= text.Length; index++)
        {
            if (index < text.Length && char.IsAsciiLetterOrDigit(text[index]))
            {
                continue;
            }

            var word = text.AsSpan(start, index - start);
            if (word.Length >= ShortestSecret && word.ContainsAnyInRange('0', '9') && (word.ContainsAnyInRange('a', 'z') || word.ContainsAnyInRange('A', 'Z')))
            {
                return true;
            }

            start = index + 1;
        }

        return false;
    }
}
