using System.Text;

namespace HealthEvents.Sinks;

/// <summary>Finds the secret in what a store holds: the whole text, or a member of a JSON object.</summary>
internal static class StoredText
{
    /// <exception cref="SecretException">There is no secret in it.</exception>
    public static string SecretIn(string text, SecretContext context) =>
        string.IsNullOrWhiteSpace(context.Options.SecretMember) ? Whole(text, context.Kept) : Member(text, context.Options.SecretMember);

    private static string Whole(string text, SecretSubject kept) =>
        text.AsSpan().TrimStart().StartsWith("{") && (kept is AddressSubject || IsObject(text))
            ? throw new SecretException($"The secret is a JSON object. Name the member that holds the {kept.Word} in the option SecretMember.")
            : text;

    private static bool IsObject(string text)
    {
        using var document = TolerantJson.ParseObject(Encoding.UTF8.GetBytes(text));
        return document is not null;
    }

    private static string Member(string text, string member)
    {
        using var document = TolerantJson.ParseObject(Encoding.UTF8.GetBytes(text))
            ?? throw new SecretException("The option SecretMember is set, but the secret is not a JSON object.");
        return TolerantJson.Text(document.RootElement, member)
            ?? throw new SecretException($"The secret has no text member '{Misplaced.Shown(member)}', which the option SecretMember names.");
    }
}
