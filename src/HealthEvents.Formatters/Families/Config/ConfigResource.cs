namespace HealthEvents.Formatters;

/// <summary>What people call a resource.</summary>
internal static class ConfigResource
{
    /// <summary>The account as a whole is a resource to rules.</summary>
    private const string Account = "AWS::::Account";

    public static bool IsAccount(string? type) => type == Account;

    /// <summary>The sort and the name: <c>S3 bucket invoices</c>.</summary>
    public static string Name(string? type, string? id, MessageLanguage language)
    {
        var sort = IsAccount(type) ? SharedWords.Account.In(language) : ResourceTypeWords.In(language, type) ?? ConfigWords.Resource.In(language);
        return string.IsNullOrEmpty(id) ? sort : $"{sort} {ResourceNames.Of(id)}";
    }

    /// <summary>Adds the id where the headline shows something else: another name, or the end of an ARN.</summary>
    public static void AddId(SummaryBuilder builder, string? type, string? id, string? shown)
    {
        if (id is { Length: > 0 } && !IsAccount(type) && ResourceNames.Of(shown ?? "") != id)
        {
            builder.AddFact(ConfigWords.Resource, builder.Resource(id, null, type));
        }
    }
}
