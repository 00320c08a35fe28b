namespace HealthEvents;

/// <summary>Reads the record of CloudTrail that the detail of an EventBridge event is. Nothing of it is a problem: it is shown as it is too.</summary>
internal static class CloudTrailReader
{
    private const string DetailTypeEnd = " via CloudTrail";
    private const int MostTargets = 10;
    private const int Deepest = 8;

    // Source: IAM user guide, "IAM identifiers".
    private const string LongTermKey = "AKIA";

    private static readonly string[] Denials = ["AccessDenied", "Unauthorized", "NotAuthorized", "AuthorizationError", "Forbidden"];

    /// <summary>The record, or <see langword="null"/> where the event is of another sort.</summary>
    public static CloudTrailRecord? Read(EventBridgeEnvelope envelope, JsonValue detail)
    {
        if (envelope.DetailType?.EndsWith(DetailTypeEnd, StringComparison.OrdinalIgnoreCase) != true)
        {
            return null;
        }

        var record = new EventFields(detail, problems: null);
        if (record.NonEmptyText("eventName"u8) is not { } name)
        {
            return null;
        }

        var errorCode = record.NonEmptyText("errorCode"u8);
        var errorMessage = record.NonEmptyText("errorMessage"u8);
        var identity = record.Object("userIdentity"u8);
        var targets = ReadTargets(detail, out var targetCount);
        var hasFailed = errorCode is not null || errorMessage is not null || HasResponded(detail["responseElements"u8], name);
        return new CloudTrailRecord
        {
            EventName = name,
            EventSource = record.NonEmptyText("eventSource"u8),
            Identity = ReadIdentity(identity, record.Object("additionalEventData"u8)),
            Targets = targets,
            TargetCount = targetCount,
            SourceAddress = record.NonEmptyText("sourceIPAddress"u8),
            UserAgent = record.NonEmptyText("userAgent"u8),
            UsedSecondFactor = ReadSecondFactor(record, identity),
            ErrorCode = errorCode,
            ErrorMessage = errorMessage,
            IsSignIn = name is "ConsoleLogin" or "UserAuthentication" or "Authenticate",
            IsReadOnly = record.Flag("readOnly"u8),
            HasFailed = hasFailed,
            WasDenied = errorCode is not null && Array.Exists(Denials, denial => errorCode.Contains(denial, StringComparison.OrdinalIgnoreCase)),
        };
    }

    // {"ConsoleLogin":"Failure"}
    private static bool HasResponded(JsonValue response, string name)
    {
        foreach (var member in response.Members())
        {
            if (member.TextEquals("Failure"u8) && member.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    private static CloudTrailIdentity ReadIdentity(EventFields identity, EventFields additional)
    {
        var arn = identity.NonEmptyText("arn"u8);
        var type = identity.NonEmptyText("type"u8);
        var issuer = identity.Object("sessionContext"u8).Object("sessionIssuer"u8);

        // assumed-role/Admin/jane
        var parts = ResourceNames.WithType(arn ?? "").Split('/');
        var isRole = parts is ["assumed-role", _, _, ..];
        return new CloudTrailIdentity
        {
            Type = type,
            Name = (isRole ? parts[^1] : null)
                ?? identity.NonEmptyText("userName"u8)
                ?? additional.NonEmptyText("UserName"u8)
                ?? (parts.Length > 1 ? parts[^1] : null)
                ?? identity.Object("onBehalfOf"u8).NonEmptyText("userId"u8)
                ?? SessionOf(identity.NonEmptyText("principalId"u8), type),
            Role = isRole ? WithoutPrefix(parts[1]) : type == "AssumedRole" && issuer.NonEmptyText("userName"u8) is { } role ? WithoutPrefix(role) : null,
            InvokedBy = identity.NonEmptyText("invokedBy"u8),
            Arn = arn,
            AccountId = identity.NonEmptyText("accountId"u8),
        };
    }

    // AROAEXAMPLE:jane; what has no colon is the id of an account or of a user, and says nothing.
    private static string? SessionOf(string? principal, string? type)
    {
        var colon = principal?.LastIndexOf(':') ?? -1;
        return colon >= 0 && colon < principal!.Length - 1 ? principal[(colon + 1)..]
            : type is "IAMUser" or "AssumedRole" or "FederatedUser" or "SAMLUser" or "WebIdentityUser" or "IdentityCenterUser" ? principal
            : null;
    }

    // AWSReservedSSO_AdministratorAccess_0123456789abcdef
    private static string WithoutPrefix(string role)
    {
        const string Reserved = "AWSReservedSSO_";
        var end = role.LastIndexOf('_');
        return role.StartsWith(Reserved, StringComparison.Ordinal) && end > Reserved.Length ? role[Reserved.Length..end] : role;
    }

    // A long-term access key proves no second factor: what a second factor opened is a session with keys of its own.
    private static bool? ReadSecondFactor(EventFields record, EventFields identity) =>
        record.Object("additionalEventData"u8).Text("MFAUsed"u8) is { } used ? used == "Yes"
        : !identity.Object("sessionContext"u8).HasValue && identity.Text("accessKeyId"u8)?.StartsWith(LongTermKey, StringComparison.Ordinal) == true ? false
        : identity.Object("sessionContext"u8).Object("attributes"u8).Flag("mfaAuthenticated"u8);

    private static List<KeyValuePair<string, string>> ReadTargets(JsonValue detail, out int count)
    {
        var targets = new List<KeyValuePair<string, string>>();
        count = 0;
        foreach (var resource in detail["resources"u8].Elements())
        {
            if (resource.Either("ARN"u8, "arn"u8).Text is { Length: > 0 } arn && ++count <= MostTargets)
            {
                targets.Add(new(resource["type"u8].Text ?? "", arn));
            }
        }

        if (count == 0)
        {
            AddTargets(detail["requestParameters"u8], targets, ref count, Deepest);
        }

        return targets;
    }

    private static void AddTargets(JsonValue value, List<KeyValuePair<string, string>> targets, ref int count, int depth)
    {
        if (depth == 0)
        {
            return;
        }

        if (value.IsArray)
        {
            foreach (var element in value.Elements())
            {
                AddTargets(element, targets, ref count, depth - 1);
            }
        }

        foreach (var member in value.Members())
        {
            if (member.IsObject || member.IsArray)
            {
                AddTargets(member, targets, ref count, depth - 1);
            }
            else if (member.Name is var name && NamesThing(name) && member.Text is { Length: > 0 } text && ++count <= MostTargets)
            {
                targets.Add(new(name, text));
            }
        }
    }

    private static bool NamesThing(string name) =>
        name.EndsWith("Id", StringComparison.Ordinal) || name.EndsWith("Arn", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("Name", StringComparison.OrdinalIgnoreCase) || name.EndsWith("Identifier", StringComparison.OrdinalIgnoreCase);
}
