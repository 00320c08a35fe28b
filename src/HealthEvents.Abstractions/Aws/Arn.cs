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

        // By the first five colons: splitting makes an array, and a text for "arn" too.
        Span<int> colons = stackalloc int[5];
        for (var (i, at) = (0, -1); i < colons.Length; i++)
        {
            at = text.IndexOf(':', at + 1);
            if (at < 0)
            {
                return null;
            }

            colons[i] = at;
        }

        return new Arn(Part(text, colons, 0), Part(text, colons, 1), Part(text, colons, 2), Part(text, colons, 3), text[(colons[^1] + 1)..]);
    }

    public string? RegionOrNull => Region.Length == 0 ? null : Region;

    public string? AccountOrNull => Account.Length == 0 ? null : Account;

    private static string Part(string text, ReadOnlySpan<int> colons, int before) => text[(colons[before] + 1)..colons[before + 1]];
}
