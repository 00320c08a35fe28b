namespace HealthEvents;

/// <summary>The parts of an Amazon Resource Name: <c>arn:partition:service:region:account:resource</c>.</summary>
internal readonly record struct Arn(string Partition, string Service, string Region, string Account, string Resource)
{
    public static Arn? Parse(string? text)
    {
        if (text is null || !text.StartsWith("arn:", StringComparison.Ordinal))
        {
            return null;
        }

        Span<Range> parts = stackalloc Range[6];
        return text.AsSpan().Split(parts, ':') == parts.Length
            ? new Arn(text[parts[1]], text[parts[2]], text[parts[3]], text[parts[4]], text[parts[5]])
            : null;
    }

    public string? RegionOrNull => Region.Length == 0 ? null : Region;

    public string? AccountOrNull => Account.Length == 0 ? null : Account;
}
