namespace HealthEvents;

/// <summary>Reads what the invocation of a custom rule says of the rule. The result token, a credential, is left behind.</summary>
internal static class ConfigRuleInvocationReader
{
    public static ConfigRuleInvocation? Read(EventContent content)
    {
        if (content.Origin.Envelopes is not [.., EnvelopeNames.ConfigRule])
        {
            return null;
        }

        var invocation = content.EnclosingFields;
        return new ConfigRuleInvocation
        {
            RuleArn = invocation.NonEmptyText("configRuleArn"u8),
            RuleName = invocation.NonEmptyText("configRuleName"u8),
            RuleId = invocation.NonEmptyText("configRuleId"u8),
            AccountId = invocation.NonEmptyText("accountId"u8),
            EventLeftScope = invocation.Flag("eventLeftScope"u8) == true,
            EvaluationMode = invocation.NonEmptyText("evaluationMode"u8),
            RuleParameters = invocation.NonEmptyText("ruleParameters"u8),
        };
    }
}
