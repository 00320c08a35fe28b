namespace HealthEvents.Formatters;

/// <summary>Says who did what to what, and whether it was denied or failed.</summary>
internal static class CloudTrailSummary
{
    private const string HostEnd = ".amazonaws.com";
    private const string Hidden = "HIDDEN_DUE_TO_SECURITY_REASONS";
    private const int LongestError = 300;

    public static string Title(CloudTrailRecord record, SummaryBuilder builder)
    {
        var language = builder.Language;
        var (who, what) = (Who(record.Identity, language), What(record));
        var title = record switch
        {
            { IsSignIn: true, HasFailed: true } => CloudTrailWords.SignInFailed.In(language, who),
            { IsSignIn: true } => CloudTrailWords.SignedIn.In(language, who),
            { WasDenied: true } => CloudTrailWords.Denied.In(language, who, what),
            { HasFailed: true } => CloudTrailWords.Failed.In(language, who, what),
            _ => CloudTrailWords.Called.In(language, who, what),
        };
        return builder.InPlace(title);
    }

    /// <summary>On what, why not, and from where, as far as the record says.</summary>
    public static string? Lead(CloudTrailRecord record, MessageLanguage language)
    {
        var comma = SharedWords.Comma.In(language);
        var parts = new List<string>(3);
        AddPart(TargetsOf(record.Targets, comma));
        AddPart(ErrorOf(record, language));
        var from = record.SourceAddress is { } address && (record.IsSignIn || parts.Count == 0) ? CloudTrailWords.From.In(language, address) : null;
        var without = record is { IsSignIn: true, UsedSecondFactor: false } ? CloudTrailWords.WithoutMfa.In(language) : null;
        AddPart(from is null ? without : without is null ? from : from + comma + without);
        return parts.Count == 0 ? null : string.Join(SharedWords.SentenceEnd.In(language), parts);

        void AddPart(string? part)
        {
            if (part is not null)
            {
                // The end of an error's own sentence is not ended twice.
                parts.Add(part.TrimEnd('.', ' '));
            }
        }
    }

    /// <summary>Adds what the first two lines do not say.</summary>
    public static void AddFacts(CloudTrailRecord record, SummaryBuilder builder)
    {
        var identity = record.Identity;
        builder.AddFact(CloudTrailWords.SourceAddress, record.SourceAddress);
        builder.AddFact(CloudTrailWords.InvokedBy, identity.InvokedBy is { } service && identity.Name is not null ? ServiceOf(service) : null);
        builder.AddFact(CloudTrailWords.CallerAccount, identity.AccountId == builder.Received.Event.Account ? null : identity.AccountId);
        builder.AddDetail(CloudTrailWords.User, identity.Arn);
        builder.AddDetail(CloudTrailWords.UserAgent, record.UserAgent);
    }

    private static string Who(CloudTrailIdentity identity, MessageLanguage language)
    {
        if (string.Equals(identity.Type, "Root", StringComparison.OrdinalIgnoreCase))
        {
            return CloudTrailWords.Root.In(language);
        }

        if (identity.Name is { } name && name != Hidden)
        {
            return identity.Role is { } role && role != name ? CloudTrailWords.InRole.In(language, name, role) : name;
        }

        return identity.Name is null && identity.InvokedBy is { } service ? ServiceOf(service)
            : identity.Name is null && identity.AccountId is { } account ? CloudTrailWords.Account.In(language, account)
            : CloudTrailWords.Unknown.In(language);
    }

    // "Organizations DetachPolicy"
    private static string What(CloudTrailRecord record) =>
        record.EventSource is { } source ? $"{ServiceOf(source)} {record.EventName}" : record.EventName;

    private static string ServiceOf(string host) =>
        ServiceNames.Of(host.EndsWith(HostEnd, StringComparison.OrdinalIgnoreCase) ? host[..^HostEnd.Length] : host);

    private static string? TargetsOf(IReadOnlyList<KeyValuePair<string, string>> targets, string comma)
    {
        var texts = new List<string>(targets.Count);
        foreach (var (name, value) in targets)
        {
            // An ARN says itself what it is.
            var resource = ResourceNames.WithType(value);
            texts.Add(ReferenceEquals(resource, value) && name.Length > 0 ? $"{name} {value}" : resource);
        }

        return texts.Count == 0 ? null : string.Join(comma, texts);
    }

    private static string? ErrorOf(CloudTrailRecord record, MessageLanguage language)
    {
        var message = record.ErrorMessage is { } text ? OneLine.Of(text, LongestError) : null;
        return record.ErrorCode is null || message is null ? record.ErrorCode ?? message : SharedWords.Headline.In(language, record.ErrorCode, message);
    }
}
