namespace HealthEvents.Formatters;

/// <summary>Makes resources with the addresses of their console pages.</summary>
internal static class LinkedResource
{
    /// <summary>Makes a resource, with the address where it is known.</summary>
    /// <param name="e">The event that hit the resource: it knows the account and the region.</param>
    /// <param name="id">The ARN of the resource, else its id or name.</param>
    /// <param name="type">Its type or service, where the id does not tell it.</param>
    /// <param name="shown">What is shown of it.</param>
    /// <param name="status">Its state in words, or <see langword="null"/>.</param>
    public static ResourceValue Of(OperationalEvent e, string id, string? type, string shown, string? status) =>

        // A link would tell what the mask hides.
        AwsConsole.ResourceUrl(id, type, e.Region, e.Account) is { } url && ReferenceEquals(CredentialText.Mask(id), id)
            ? new ResourceValue(shown, status) { Url = url, Account = OtherAccountOf(id, e.Account) }
            : new ResourceValue(shown, status);

    private static string? OtherAccountOf(string id, string? account) =>
        id.StartsWith("arn:", StringComparison.Ordinal) && id.Split(':', 6) is [_, _, _, _, { Length: > 0 } other, _] && other != account ? other : null;
}
