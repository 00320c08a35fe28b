namespace HealthEvents.Cli;

/// <summary>Finds what somebody meant who mistyped a name.</summary>
internal static class Suggestion
{
    /// <summary>The name that is nearest, if one is near enough: begun but not ended, or a few letters away.</summary>
    public static string? For(string typed, IEnumerable<string> names)
    {
        var letters = typed.TrimStart('-');
        return letters.Length == 0 ? null : names
            .Select(name => (Name: name, Distance: Distance(typed.ToUpperInvariant(), name.ToUpperInvariant())))
            .Where(near => near.Distance <= Math.Max(1, letters.Length / 3) || IsBegunBy(letters, near.Name.TrimStart('-')))
            .OrderBy(static near => near.Distance)
            .Select(static near => near.Name)
            .FirstOrDefault();
    }

    private static bool IsBegunBy(string letters, string name) => letters.Length > 1
        && (name.StartsWith(letters, StringComparison.OrdinalIgnoreCase) || letters.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>How many letters were left out, added, replaced or changed places: the optimal string alignment distance.</summary>
    private static int Distance(string typed, string name)
    {
        var costs = new int[typed.Length + 1][];
        for (var i = 0; i <= typed.Length; i++)
        {
            costs[i] = new int[name.Length + 1];
            for (var j = 0; j <= name.Length; j++)
            {
                costs[i][j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(costs[i - 1][j], costs[i][j - 1]) + 1,
                    costs[i - 1][j - 1] + (typed[i - 1] == name[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && typed[i - 1] == name[j - 2] && typed[i - 2] == name[j - 1])
                {
                    costs[i][j] = Math.Min(costs[i][j], costs[i - 2][j - 2] + 1);
                }
            }
        }

        return costs[typed.Length][name.Length];
    }
}
