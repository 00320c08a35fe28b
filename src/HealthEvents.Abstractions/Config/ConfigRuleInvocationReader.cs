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
            RuleArn = invocation.Words("configRuleArn"u8),
            RuleName = invocation.Words("configRuleName"u8),
            RuleId = invocation.Words("configRuleId"u8),
            AccountId = invocation.Words("accountId"u8),
            EventLeftScope = invocation.Flag("eventLeftScope"u8) == true,
            EvaluationMode = invocation.Words("evaluationMode"u8),
            RuleParameters = invocation.Words("ruleParameters"u8),
        };
    }
}
