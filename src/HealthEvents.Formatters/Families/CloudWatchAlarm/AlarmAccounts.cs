namespace HealthEvents.Formatters;

/// <summary>The accounts of the metrics that an alarm watches, where they are others than its own.</summary>
internal static class AlarmAccounts
{
    private const int Most = 5;

    /// <summary>Adds the accounts beside that of the alarm. Nothing is added where all metrics are of the account of the alarm.</summary>
    public static void AddTo(SummaryBuilder builder, CloudWatchAlarmConfiguration configuration)
    {
        List<string>? accounts = null;
        var metrics = configuration.Metrics;
        for (var i = 0; i < metrics.Count; i++)
        {
            if (metrics[i].AccountId is { } account && account != builder.Received.Event.Account && accounts?.Contains(account) != true)
            {
                (accounts ??= []).Add(account);
            }

            if (accounts?.Count > Most)
            {
                break;
            }
        }

        if (accounts is null)
        {
            return;
        }

        for (var i = 0; i < accounts.Count; i++)
        {
            accounts[i] = i == Most ? "..." : builder.AccountText(accounts[i]);
        }

        builder.AddFact(AlarmWords.MetricAccount, string.Join(SharedWords.Comma.In(builder.Language), accounts), SummaryPriority.Important);
    }
}
