using System.Globalization;

namespace HealthEvents.Sinks;

/// <summary>
/// What a secret must be that lets somebody in. Whoever set up a host with a secret that can be guessed, or forgot to set it up, hears
/// so before anybody comes in.
/// </summary>
internal static class SecretRules
{
    /// <summary>How many characters a secret has at least.</summary>
    public const int Shortest = 16;

    /// <summary>With fewer different ones it is a filler such as <c>xxxxxxxxxxxxxxxx</c>: chance does not make that of sixteen digits.</summary>
    private const int FewestCharacters = 4;

    /// <summary>What templates and guides write around words in the place of a value.</summary>
    private static readonly (string Start, string End)[] Wrappings =
        [("<", ">"), ("{", "}"), ("[", "]"), ("%", "%"), ("__", "__"), ("${", "}"), ("$(", ")"), ("#{", "}"), ("#{", "}#"), ("!Ref ", ""), ("!Sub ", ""), ("!GetAtt ", "")];

    /// <summary>Words of placeholders, without what joins them. Each is so long that chance does not make it.</summary>
    private static readonly string[] Words =
    [
        "changeme", "changeit", "changethis", "replaceme", "replacethis", "replacewith", "placeholder", "example", "yoursecret", "yourshared", "yourpassword", "yourtoken",
        "yourkey", "yourapikey", "secrethere", "passwordhere", "tokenhere", "goeshere", "notasecret",
    ];

    /// <summary>Takes off what editors and tools put around a text: white space and byte order marks.</summary>
    public static string Trim(string text)
    {
        var trimmed = text.AsSpan().Trim().Trim('\uFEFF').Trim();
        return trimmed.Length == text.Length ? text : trimmed.ToString();
    }

    /// <summary>Takes a text as a secret.</summary>
    /// <exception cref="SecretException">It is none that anybody should rely on. The message does not repeat it.</exception>
    public static Secret Check(string stored, string name)
    {
        var text = Trim(stored);
        return ProblemOf(text) is { } problem ? throw new SecretException($"What is kept as {name} {problem}") : Secret.Of(text);
    }

    private static string? ProblemOf(string text)
    {
        if (text.Length == 0)
        {
            return "is empty.";
        }

        if (IsPlaceholder(text))
        {
            return "looks like a placeholder. Put the secret itself in its place.";
        }

        if (text.Length < Shortest)
        {
            return string.Create(CultureInfo.InvariantCulture, $"is shorter than {Shortest} characters, so it could be guessed. Make a longer one at random.");
        }

        return text.Any(char.IsControl) ? "has a line break or another control character within it. Store the secret alone, on one line." : null;
    }

    private static bool IsPlaceholder(string text)
    {
        var letters = string.Concat(text.Where(char.IsLetterOrDigit));
        return text.Distinct().Count() < FewestCharacters
            || Words.Any(word => letters.Contains(word, StringComparison.OrdinalIgnoreCase))
            || Wrappings.Any(wrapping => IsWithin(wrapping, text));
    }

    /// <summary>A password of any characters may begin and end as a placeholder does, but seldom has nothing but words between.</summary>
    private static bool IsWithin((string Start, string End) wrapping, string text) =>
        text.Length > wrapping.Start.Length + wrapping.End.Length
        && text.StartsWith(wrapping.Start, StringComparison.Ordinal)
        && text.EndsWith(wrapping.End, StringComparison.Ordinal)
        && text[wrapping.Start.Length..^wrapping.End.Length].All(static character => char.IsLetterOrDigit(character) || " _-.:/{}".Contains(character, StringComparison.Ordinal));
}
