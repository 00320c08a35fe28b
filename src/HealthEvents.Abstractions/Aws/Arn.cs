namespace HealthEvents;

/// <summary>
/// The parts of an Amazon Resource Name: <c>arn:partition:service:region:account:resource</c>. They are views of it: whoever asks for one
/// part does not pay for five texts.
/// </summary>
internal readonly ref struct Arn
{
    private Arn(string text, scoped ReadOnlySpan<int> colons)
    {
        var all = text.AsSpan();
        Partition = all[(colons[0] + 1)..colons[1]];
        Service = all[(colons[1] + 1)..colons[2]];
        Region = all[(colons[2] + 1)..colons[3]];
        Account = all[(colons[3] + 1)..colons[4]];
        Resource = all[(colons[4] + 1)..];
        IsArn = true;
    }

    /// <summary>Whether the text was an ARN. If not, every part is empty.</summary>
    public bool IsArn { get; }

    public ReadOnlySpan<char> Partition { get; }

    public ReadOnlySpan<char> Service { get; }

    public ReadOnlySpan<char> Region { get; }

    public ReadOnlySpan<char> Account { get; }

    public ReadOnlySpan<char> Resource { get; }

    public string? RegionOrNull => Region.IsEmpty ? null : Region.ToString();

    public string? AccountOrNull => Account.IsEmpty ? null : Account.ToString();

    /// <summary>The region of the ARN, else one that is known: where they are the same, no other text is made of it.</summary>
    public string? RegionOr(string? known) => Region.IsEmpty || Region.SequenceEqual(known) ? known : Region.ToString();

    public static Arn Parse(string? text)
    {
        if (text is null || !text.StartsWith("arn:", StringComparison.Ordinal))
        {
            return default;
        }

        // By the first five colons: splitting makes an array, and a text for "arn" too.
        Span<int> colons = stackalloc int[5];
        for (var (i, at) = (0, -1); i < colons.Length; i++)
        {
            at = text.IndexOf(':', at + 1);
            if (at < 0)
            {
                return default;
            }

            colons[i] = at;
        }

        return new Arn(text, colons);
    }
}
