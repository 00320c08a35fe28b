namespace HealthEvents.Formatters;

/// <summary>Says who did what to what, and whether it was denied or failed.</summary>
internal static class CloudTrailSummary
{
    private const string HostEnd = ".amazonaws.com";
    private const string Hidden = "HIDDEN_DUE_TO_SECURITY_REASONS";
    private const string EncodedMessage = "Encoded authorization failure message";
    private const string Because = " because ";
    private const int LongestError = 300;
    private const int MostInLead = 3;

    /// <summary>Whether the owner of the account came in, and nothing but a password or a key proved it.</summary>
    public static bool IsRootWithoutMfa(this CloudTrailRecord record) =>
        record is { HasFailed: false, UsedSecondFactor: false, Identity.InvokedBy: null } && IsRoot(record.Identity);

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

            // What a service does of its own accord nobody called: "S3 JobCreated".
            { Identity: { Name: null, InvokedBy: { } service } } when service == record.EventSource => what,
            _ => CloudTrailWords.Called.In(language, who, what),
        };
        return builder.InPlace(title);
    }

    /// <summary>On what, why not, and from where, as far as the record says.</summary>
    public static string? Lead(CloudTrailRecord record, MessageLanguage language)
    {
        var comma = SharedWords.Comma.In(language);
        var parts = new List<string>(4);
        AddPart(record.IsRootWithoutMfa() ? CloudTrailWords.RootWithoutMfa.In(language) : null);
        AddPart(TargetsOf(record, language));
        AddPart(ErrorOf(record, language));
        var from = record.SourceAddress is { } address && (record.IsSignIn || parts.Count == 0) && !address.EndsWith(HostEnd, StringComparison.OrdinalIgnoreCase) ? CloudTrailWords.From.In(language, address) : null;
        var factor = record.IsSignIn && !record.IsRootWithoutMfa() ? SecondFactor(record.UsedSecondFactor)?.In(language) : null;
        AddPart(from is null ? factor : factor is null ? from : from + comma + factor);
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
    public static void AddFacts(CloudTrailRecord record, SummaryBuilder builder, string? lead)
    {
        var (identity, language) = (record.Identity, builder.Language);
        builder.AddFact(CloudTrailWords.SourceAddress, record.SourceAddress is { } address && !Said.In(lead, address) ? address : null);
        builder.AddFact(CloudTrailWords.Access, record.IsReadOnly == true ? CloudTrailWords.ReadOnly.In(language) : null);
        builder.AddFact(CloudTrailWords.InvokedBy, identity.InvokedBy is { } service && identity.Name is not null ? ServiceOf(service) : null);
        builder.AddFact(CloudTrailWords.CallerAccount, identity.AccountId == builder.Received.Event.Account ? null : identity.AccountId);
        builder.AddDetail(CloudTrailWords.User, identity.Arn);
        builder.AddDetail(CloudTrailWords.UserAgent, record.UserAgent);
    }

    /// <summary>What it was done to, where the second line names it by half or not at all.</summary>
    public static ListSection? Resources(CloudTrailRecord record, SummaryBuilder builder)
    {
        var targets = record.Targets;
        if (targets.Count <= MostInLead && !targets.Any(static target => target.Value.StartsWith("arn:", StringComparison.Ordinal)))
        {
            return null;
        }

        var items = new ListItem[Math.Min(targets.Count, builder.ListLength)];
        for (var i = 0; i < items.Length; i++)
        {
            var (name, value) = targets[i];
            var isType = name.Contains("::", StringComparison.Ordinal);
            items[i] = new ListItem(builder.Resource(value, type: isType ? name : null), isType || name.Length == 0 ? null : name);
        }

        return new ListSection(items) { Title = OtherWords.ResourceList.In(builder.Language), Total = record.TargetCount };
    }

    private static bool IsRoot(CloudTrailIdentity identity) => string.Equals(identity.Type, "Root", StringComparison.OrdinalIgnoreCase);

    private static Phrase? SecondFactor(bool? isUsed) => isUsed switch
    {
        true => CloudTrailWords.WithMfa,
        false => CloudTrailWords.WithoutMfa,
        null => null,
    };

    private static string Who(CloudTrailIdentity identity, MessageLanguage language)
    {
        if (IsRoot(identity))
        {
            return CloudTrailWords.Root.In(language);
        }

        if (identity.Name is { } name && name != Hidden)
        {
            return identity.Role is { } role && role != name ? CloudTrailWords.InRole.In(language, name, role)
                : identity.Type is { } type && CloudTrailWords.OfType.Find(type) is { } ofType ? ofType.In(language, name)
                : name;
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

    private static string? TargetsOf(CloudTrailRecord record, MessageLanguage language)
    {
        var targets = record.Targets;
        if (targets.Count == 0)
        {
            return null;
        }

        var texts = new List<string>(MostInLead);
        for (var i = 0; i < targets.Count && i < MostInLead; i++)
        {
            // An ARN says itself what it is. A pair is masked by its name, here where the name is known.
            var (name, value) = targets[i];
            var resource = ResourceNames.WithType(value);
            texts.Add(!ReferenceEquals(resource, value) || name.Length == 0 ? resource
                : i > 0 && targets[i - 1].Key == name ? CredentialText.MaskPair(name, value)
                : $"{name} {CredentialText.MaskPair(name, value)}");
        }

        var text = string.Join(SharedWords.Comma.In(language), texts);
        return record.TargetCount > MostInLead ? CloudTrailWords.AndMore.In(language, text, Phrase.Number(record.TargetCount - texts.Count)) : text;
    }

    // "User: ARN is not authorized to perform: ACTION on resource: ARN because no identity-based policy allows it": all but the end is
    // in the headline.
    private static string Why(string message)
    {
        var because = message.StartsWith("User: ", StringComparison.Ordinal) ? message.IndexOf(Because, StringComparison.Ordinal) : -1;
        return because < 0 ? message : message[(because + Because.Length)..];
    }

    private static string? ErrorOf(CloudTrailRecord record, MessageLanguage language)
    {
        // What follows is for a machine to decode.
        var text = record.ErrorMessage;
        var end = text?.IndexOf(EncodedMessage, StringComparison.OrdinalIgnoreCase) ?? -1;
        var message = text is null || end == 0 ? null : OneLine.Of(Why(end < 0 ? text : text[..end]), LongestError);
        return record.ErrorCode is null || message is null ? record.ErrorCode ?? message : SharedWords.Headline.In(language, record.ErrorCode, message);
    }
}
