namespace HealthEvents.Formatters;

/// <summary>The markup of the mentions per severity, made once when a formatter is made.</summary>
internal sealed class MentionTable
{
    private const int MostMentions = 20;

    private readonly string[] _bySeverity = new string[(int)EventSeverity.Info + 1];

    /// <summary>Makes the table.</summary>
    /// <param name="mentions">The configured ids.</param>
    /// <param name="toMarkup">Gives the markup of an id, or <see langword="null"/> if it is none.</param>
    /// <param name="expected">What an id looks like, for the error.</param>
    /// <exception cref="ArgumentException">An id is none, or there are too many.</exception>
    public MentionTable(SeverityMentions mentions, Func<string, string?> toMarkup, string expected)
    {
        _bySeverity[(int)EventSeverity.Unknown] = "";
        Add(EventSeverity.Critical, mentions.Critical);
        Add(EventSeverity.High, mentions.High);
        Add(EventSeverity.Medium, mentions.Medium);
        Add(EventSeverity.Low, mentions.Low);
        Add(EventSeverity.Info, mentions.Info);

        void Add(EventSeverity severity, IList<string> ids)
        {
            if (ids.Count > MostMentions)
            {
                throw new ArgumentException(
                    $"Mentions.{severity} has {ids.Count} entries. Use at most {MostMentions}, or a group.", nameof(mentions));
            }

            _bySeverity[(int)severity] = string.Join(' ', ids.Select(id => (id is null ? null : toMarkup(id))
                ?? throw new ArgumentException($"Mentions.{severity}: '{Shown(id)}' is not a mention. Use {expected}.", nameof(mentions))));
        }
    }

    /// <summary>What stands where a mention belongs may be the address of a webhook, which errors do not repeat.</summary>
    private static string Shown(string? id)
    {
        const string User = "users/";
        var name = id.AsSpan(id?.StartsWith(User, StringComparison.Ordinal) == true ? User.Length : 0);
        return name.Length <= 40 && name.IndexOfAny("/:%&\\") < 0 ? id ?? "" : "***";
    }

    /// <summary>The mentions for a summary, empty if nobody is to be mentioned.</summary>
    public string For(EventSummary summary)
    {
        var severity = summary.Lifecycle == EventLifecycle.Resolved ? EventSeverity.Info : summary.Severity;
        return severity is >= EventSeverity.Unknown and <= EventSeverity.Info ? _bySeverity[(int)severity] : "";
    }
}
