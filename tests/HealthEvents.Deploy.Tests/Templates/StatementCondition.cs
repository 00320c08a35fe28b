namespace HealthEvents.Deploy.Tests.Templates;

/// <summary>One key of the conditions of a statement, with the operator and the values that it is held against.</summary>
public sealed record StatementCondition(string Operator, string Key, TemplateValue Value)
{
    private const string Context = "kms:EncryptionContext:";

    public bool IsContext => Key.StartsWith(Context, StringComparison.OrdinalIgnoreCase);

    public bool IsSourceAccount => Is("aws:SourceAccount");

    public bool IsSourceArn => Is("aws:SourceArn");

    public bool IsOrganization => Is("aws:PrincipalOrgID");

    /// <summary>Why it lets more in than it names, or null: it is narrow.</summary>
    public string? Problem(Stack stack)
    {
        // A key that is missing fails these, and lets through by IfExists, ForAllValues, Null and all that deny.
        if (Operator is not ("StringEquals" or "ArnEquals" or "ArnLike"))
        {
            return $"is held by {Operator}, which the rules do not know: use StringEquals or ArnEquals";
        }

        if (!Value.Items.Any())
        {
            return "has no value";
        }

        if (Value.Items.Select(value => Closed.ProblemOfOne(value, stack)).FirstOrDefault(static problem => problem is not null) is { } problem)
        {
            return problem;
        }

        return IsSourceAccount ? Unless(Arns.IsOwnAccount, "is another account: name AWS::AccountId")
            : IsSourceArn ? Unless(value => Arns.AreOwn(value, stack), "is no ARN of this account: name a resource of the stack")
            : IsOrganization ? Unless(_ => Value.Items.Count() == 1 && Organizations.Are(Value.Items.First(), stack), "is not the one organization: name the parameter for it")
            : IsContext || Key is "s3:x-amz-acl" ? null
            : "is a key that the rules do not know: say in StatementCondition what it does";
    }

    private string? Unless(Func<TemplateValue, bool> isGood, string problem) => Value.Items.All(isGood) ? null : problem;

    // Keys of conditions are read in any case of letters.
    private bool Is(string key) => Key.Equals(key, StringComparison.OrdinalIgnoreCase);
}
