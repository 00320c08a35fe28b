using FsCheck;
using FsCheck.Fluent;

namespace HealthEvents.Formatters.Tests;

/// <summary>Makes random summaries out of the text that breaks messages.</summary>
internal static class HostileSummaries
{
    /// <summary>The only address that summaries name as their own or as foreign, in a few lengths.</summary>
    public const string Address = "https://example.com/";

    private static readonly string[] Fragments =
    [
        "", " ", "\n", "\r\n", "\t", "a", "plain words", "A sentence. ", "\uAC00\uB098\uB2E4. ", "\u65E5\u672C\u8A9E\u3002", "0123456789",
        "&", "&amp;", "&amp;&lt;&gt;", "<", ">", "<<>>", "<!channel>", "<!here|x>", "<!everyone>", "<@U012ABCDEF>", "<#C012ABCDEF>",
        "<!subteam^S012ABCDEF>", "<https://evil.example|click me>", "<!date^0^{date}|x>", "<users/all>", "<users/123>",
        "<a href=\"https://evil.example\">x</a>", "<b>", "</b>", "<script>", "https://evil.example/path", "@channel", "@here", "#general",
        "*", "**", "_", "__", "~", "`", "``", "```", "\n```\n", "*bold*", "_x_", "~y~", "`z`", "> quote", "\n> quote", ":skull:",
        "\u200B", "\u200D", "\uFEFF", "\u202E", "\u2066", "\u2028", "\u0000", "\u0007", "\u001B[31m", "\u007F", "\u009F", "\uFFFF",
        "\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466", "\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F",
        "\U0001F1F0\U0001F1F7", "e\u0301\u0302\u0303", "\u05E9\u05DC\u05D5\u05DD", "\u0627\u0644\u0633\u0644\u0627\u0645",
        "\uD83D", "\uDE00", "\uDE00\uD83D", "\"", "\\", "\\u0000", "{\"a\":[1,2]}", "|", "%7C", "javascript:alert(1)",
    ];

    private static readonly Gen<string> Fragment = Gen.Elements(Fragments);

    private static readonly Gen<string> ShortText =
        from count in Gen.Choose(0, 8)
        from parts in Fragment.ListOf(count)
        select string.Concat(parts);

    private static readonly Gen<string> LongText =
        from text in ShortText
        from length in Gen.Elements(200, 1000, 3000, 12_000, 40_000, 100_000)
        select text.Length == 0 ? text : string.Concat(Enumerable.Repeat(text, (length / text.Length) + 1))[..length];

    private static readonly Gen<string> Text = Gen.Frequency((5, ShortText), (2, LongText));

    private static readonly Gen<string?> Perhaps = Gen.Frequency((1, Gen.Constant<string?>(null)), (2, Text.Select(static text => (string?)text)));

    private static readonly Gen<string> Url = Gen.Frequency(
        (6, Gen.Choose(0, 60).Select(static length => Address + new string('x', length) + "?a=1&b=2|3")),
        (2, Gen.Choose(1900, 3100).Select(static length => Address + new string('y', length))),
        (2, Text));

    /// <summary>Pages of resources; those that are no sound address must not become links.</summary>
    private static readonly Gen<string?> Page = Gen.Elements(
        null, "https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1&a=1#InstanceDetails:instanceId=i-0123456789abcdef0",
        "https://console.aws.amazon.com/" + new string('z', 1900), "https://console.aws.amazon.com/" + new string('z', 2000),
        "javascript:alert(1)", "https://console.aws.amazon.com/\"><b>", "https://console.aws.amazon.com/|>", "");

    private static readonly Gen<DateTimeOffset> Moment = Gen.Frequency(
        (5, Gen.Choose(0, 4_000_000).Select(static minutes => DateTimeOffset.UnixEpoch.AddMinutes(30_000_000 + minutes))),
        (1, Gen.Elements(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, DateTimeOffset.UnixEpoch)));

    private static readonly Gen<double?> Measurement = Gen.Elements<double?>(
        null, 0, 1, -1, 92.4, 1e-12, 1e18, double.MaxValue, double.MinValue, double.NaN, double.PositiveInfinity, double.Epsilon);

    private static readonly Gen<SummaryValue> Value = Gen.OneOf(
        Text.Select(static text => (SummaryValue)new TextValue(text)),
        Text.Select(static text => (SummaryValue)new CodeValue(text)),
        Url.Select(static url => (SummaryValue)new LinkValue(url)),
        from id in Text from status in Perhaps from url in Page select (SummaryValue)new ResourceValue(id, status) { Url = url },
        Perhaps.SelectMany(_ => Perhaps, static (from, to) => (SummaryValue)new ChangeValue(from, to)),
        Moment.SelectMany(_ => Perhaps, static (moment, note) => (SummaryValue)new InstantValue(moment, note)),
        Gen.Elements(0L, 1, 59, 3600, 90_000, long.MinValue / 10_000_000, long.MaxValue / 10_000_000)
            .Select(static seconds => (SummaryValue)new DurationValue(new TimeSpan(seconds * 10_000_000))),
        Measurement.ListOf().SelectMany(_ => Measurement, static (values, threshold) => (SummaryValue)new DatapointsValue([.. values], threshold)));

    private static readonly Gen<SummaryPriority> Priority = Gen.Elements(SummaryPriority.Detail, SummaryPriority.Normal, SummaryPriority.Important);

    private static readonly Gen<SummaryFact> Fact =
        from label in Text
        from value in Value
        from priority in Priority
        select new SummaryFact(label, value, priority);

    private static readonly Gen<ProseParagraph> Paragraph =
        from kind in Gen.Elements(ProseParagraphKind.Text, ProseParagraphKind.Bullet, ProseParagraphKind.Code)
        from count in Gen.Choose(0, 4)
        from spans in (from style in Gen.Elements(ProseStyle.None, ProseStyle.Bold, ProseStyle.Code, ProseStyle.Link)
                       from text in style == ProseStyle.Link ? Url : Text
                       select new ProseSpan(text, style)).ListOf(count)
        select new ProseParagraph([.. spans], kind);

    private static readonly Gen<SummarySection> Section =
        from title in Perhaps
        from priority in Priority
        from body in Gen.OneOf(
            Text.Select(static text => (SummarySection)new CodeSection(text)),
            Few(Paragraph, 6).Select(static paragraphs => (SummarySection)new ProseSection(paragraphs)),
            from items in Few(from label in Perhaps from value in Value select new ListItem(value, label), 300)
            from more in Gen.Elements(0, 1, 285, int.MaxValue - 300)
            from note in Perhaps
            select (SummarySection)new ListSection(items) { Total = items.Length + more, Note = note })
        select body with { Title = title, Priority = priority };

    public static Gen<EventSummary> Summary { get; } =
        from title in Text
        from lead in Perhaps
        from correlation in Text
        from severity in Gen.Choose(-1, 6)
        from lifecycle in Gen.Choose(0, 4)
        from isUrgent in Gen.Elements(true, false)
        from facts in Few(Fact, 40)
        from sections in Few(Section, 70)
        from links in Few(from label in Text from url in Url select new SummaryLink(label, url), 12)
        from time in Moment
        from timeLabel in Perhaps
        from name in Gen.Frequency((1, Gen.Constant<string?>(null)), (1, Text.Select(static text => (string?)text)), (2, Gen.Constant<string?>(title)))
        from moments in Few(from written in Gen.Frequency((2, Fragment), (1, Gen.Constant(lead ?? ""))) from moment in Moment select (written, moment), 4)
        from language in Gen.Elements(MessageLanguage.All.Select(static known => known.Code).ToArray())
        select Summaries.Minimal with
        {
            Title = title,
            Lead = lead,
            Correlation = correlation,
            Severity = (EventSeverity)severity,
            Lifecycle = (EventLifecycle)lifecycle,
            IsUrgent = isUrgent,
            Facts = facts,
            Sections = sections,
            Links = links,
            Time = time,
            TimeLabel = timeLabel,
            LongName = name,
            Moments = moments.DistinctBy(static moment => moment.written).ToDictionary(static moment => moment.written, static moment => moment.moment, StringComparer.Ordinal),
            FactsInTitle = facts is [{ Value: TextValue text }, _, ..] ? new TitledFacts(MessageLanguage.English) { Account = text.Text } : null,
            Language = language,
            TimeZones = [TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul"), TimeZoneInfo.FindSystemTimeZoneById("America/New_York"), TimeZoneInfo.Utc],
        };

    /// <summary>Mostly a few, now and then as many as allowed.</summary>
    private static Gen<T[]> Few<T>(Gen<T> items, int most) =>
        from count in Gen.Frequency((8, Gen.Choose(0, Math.Min(5, most))), (1, Gen.Choose(0, most)))
        from list in items.ListOf(count)
        select list.ToArray();
}
