namespace HealthEvents;

/// <summary>How events are read. A reader takes a copy: later changes do not reach it.</summary>
public sealed class EventReaderOptions
{
    /// <summary>The default of <see cref="MaxDepth"/>.</summary>
    public const int DefaultMaxDepth = 128;

    /// <summary>The default of <see cref="MaxEnvelopes"/>.</summary>
    public const int DefaultMaxEnvelopes = 8;

    /// <summary>The default of <see cref="MaxBytes"/>: 16 MiB.</summary>
    public const int DefaultMaxBytes = 16 * 1024 * 1024;

    /// <summary>The default of <see cref="MaxEvents"/>: the most records that Lambda takes from a queue at once.</summary>
    public const int DefaultMaxEvents = 10_000;

    internal const int GreatestMaxDepth = 1000;

    /// <summary>Makes options with the built-in kinds.</summary>
    public EventReaderOptions() =>
        Kinds = [.. LogsSubscriptionReader.Kinds, .. HealthEventReader.Kinds, .. CloudWatchAlarmReader.Kinds, .. ConfigReader.Kinds];

    /// <summary>
    /// The kinds that are known. A kind that is added later is asked first, so that your own win over the built-in ones.
    /// </summary>
    /// <value>The kinds of AWS Health, CloudWatch alarms and AWS Config, and the lines of CloudWatch Logs.</value>
    public IList<EventKind> Kinds { get; }

    /// <summary>
    /// The EventBridge sources that are taken for what their detail-type says, such as <c>aws.health</c>; with <c>*</c> at
    /// the end, all that begin so. An event of another source is kept and delivered as one that has no model.
    /// </summary>
    /// <value>Empty by default: every source is accepted.</value>
    public IList<string> AcceptedSources { get; } = [];

    /// <summary>How deep JSON may be nested. What is deeper is <see cref="OtherKinds.Unreadable"/>.</summary>
    /// <value>128 by default; 1 to 1,000.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public int MaxDepth { get; set => field = Within(value, 1, GreatestMaxDepth); } = DefaultMaxDepth;

    /// <summary>How many envelopes may stand one in another. What is inside a further one is <see cref="OtherKinds.Json"/>.</summary>
    /// <value>8 by default; 1 to 64.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public int MaxEnvelopes { get; set => field = Within(value, 1, 64); } = DefaultMaxEnvelopes;

    /// <summary>How many bytes one input may have. A larger one is <see cref="OtherKinds.Unreadable"/>, with its first 64 KiB.</summary>
    /// <value>16 MiB by default; 1 KiB to 256 MiB.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public int MaxBytes { get; set => field = Within(value, 1024, 256 * 1024 * 1024); } = DefaultMaxBytes;

    /// <summary>
    /// How many events one input may yield. What a larger batch holds beyond them is one more, of kind
    /// <see cref="OtherKinds.Unreadable"/>, with the bytes of the whole batch: records of two bytes would cost hundreds
    /// of times their size.
    /// </summary>
    /// <value>10,000 by default; 1 to 1,000,000.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public int MaxEvents { get; set => field = Within(value, 1, 1_000_000); } = DefaultMaxEvents;

    private static int Within(int value, int least, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most);
        return value;
    }
}
