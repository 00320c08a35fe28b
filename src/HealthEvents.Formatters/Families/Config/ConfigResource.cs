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

    /// <summary>Adds the way to the resource: a button where the headline shows the id, else a fact with the id.</summary>
    /// <param name="builder">The summary.</param>
    /// <param name="type">The type, such as <c>AWS::S3::Bucket</c>.</param>
    /// <param name="id">The id.</param>
    /// <param name="shown">What the headline shows: a name, or the id.</param>
    /// <param name="arn">The ARN, where it is known: it tells more than an id which is only a number.</param>
    public static void Add(SummaryBuilder builder, string? type, string? id, string? shown, string? arn = null)
    {
        if (string.IsNullOrEmpty(id) || IsAccount(type))
        {
            return;
        }

        var resource = builder.Resource(string.IsNullOrEmpty(arn) ? id : arn, status: null, type, shown: id);
        if (ResourceNames.Of(shown ?? "") == id)
        {
            builder.AddLink(ConfigWords.ResourceLink, resource.Url);
        }
        else
        {
            builder.AddFact(ConfigWords.Resource, resource);
        }
    }

    /// <summary>Adds the id of what has no page any more, where the headline shows another name.</summary>
    public static void AddDeleted(SummaryBuilder builder, string? type, string? id, string? shown)
    {
        if (id is { Length: > 0 } && !IsAccount(type) && ResourceNames.Of(shown ?? "") != id)
        {
            builder.AddFact(ConfigWords.Resource, new ResourceValue(id));
        }
    }
}
