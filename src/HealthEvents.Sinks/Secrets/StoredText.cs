using System.Text;

namespace HealthEvents.Sinks;

/// <summary>Finds the address in what a store holds: the whole text, or a member of a JSON object.</summary>
internal static class StoredText
{
    /// <exception cref="WebhookUrlException">There is no address in it.</exception>
    public static string AddressIn(string text, WebhookAddressOptions options) =>
        string.IsNullOrWhiteSpace(options.SecretMember) ? Whole(text) : Member(text, options.SecretMember);

    private static string Whole(string text) =>
        text.AsSpan().TrimStart().StartsWith("{")
            ? throw new WebhookUrlException("The secret is a JSON object. Name the member that holds the address in the option SecretMember.")
            : text;

    private static string Member(string text, string member)
    {
        using var document = TolerantJson.ParseObject(Encoding.UTF8.GetBytes(text))
            ?? throw new WebhookUrlException("The option SecretMember is set, but the secret is not a JSON object.");
        return TolerantJson.Text(document.RootElement, member)
            ?? throw new WebhookUrlException($"The secret has no text member '{Misplaced.Shown(member)}', which the option SecretMember names.");
    }
}
