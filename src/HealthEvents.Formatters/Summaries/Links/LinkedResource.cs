namespace HealthEvents.Formatters;

/// <summary>Gives a resource the address of its console page.</summary>
internal static class LinkedResource
{
    /// <summary>Adds the address, where it is known.</summary>
    /// <param name="e">The event that hit the resource: it knows the account and the region.</param>
    /// <param name="id">The ARN of the resource, else its id or name.</param>
    /// <param name="type">Its type or service, where the id does not tell it.</param>
    /// <param name="resource">What is shown of it.</param>
    public static ResourceValue Of(OperationalEvent e, string id, string? type, ResourceValue resource) =>

        // A link would tell what the mask hides.
        AwsConsole.ResourceUrl(id, type, e.Region, e.Account) is { } url && ReferenceEquals(CredentialText.Mask(id), id)
            ? resource with { Url = url, Account = OtherAccountOf(id, e.Account) }
            : resource;

    private static string? OtherAccountOf(string id, string? account) =>
        id.StartsWith("arn:", StringComparison.Ordinal) && id.Split(':', 6) is [_, _, _, _, { Length: > 0 } other, _] && other != account ? other : null;
}
