namespace ColdStart;

/// <summary>What to measure, from the command line.</summary>
internal sealed record Options
{
    public const string Usage = """
        cold-start --native FILE --floor FILE [--python FILE] [--rounds N] [--moto URL]

          --native FILE   the host, published as a native executable
          --floor FILE    the bare program, published likewise
          --python FILE   the interpreter with boto3 (default: python3)
          --rounds N      how often each is started (default: 20)
          --moto URL      a running moto_server as KMS (default: a server in this process)
        """;

    public required string Native { get; init; }

    public required string Floor { get; init; }

    public string Python { get; init; } = "python3";

    public int Rounds { get; init; } = 20;

    public Uri? Moto { get; init; }

    /// <summary>Reads the command line; <see langword="null"/> if it names no host or no floor.</summary>
    public static Options? Read(string[] arguments)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index + 1 < arguments.Length; index += 2)
        {
            values[arguments[index]] = arguments[index + 1];
        }

        return values.TryGetValue("--native", out var native) && values.TryGetValue("--floor", out var floor)
            ? new Options
            {
                Native = native,
                Floor = floor,
                Python = values.GetValueOrDefault("--python", "python3"),
                Rounds = int.Parse(values.GetValueOrDefault("--rounds", "20"), System.Globalization.CultureInfo.InvariantCulture),
                Moto = values.TryGetValue("--moto", out var moto) ? new Uri(moto) : null,
            }
            : null;
    }
}
