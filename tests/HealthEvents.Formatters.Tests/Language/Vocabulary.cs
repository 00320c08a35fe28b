using System.Reflection;
using System.Text.RegularExpressions;
using HealthEvents.TestSupport;

namespace HealthEvents.Formatters.Tests;

/// <summary>All words that messages are made of, wherever they stand.</summary>
internal static partial class Vocabulary
{
    private const string Literal = @"""(?:[^""\\]|\\.)*""(?:\s*\+\s*""(?:[^""\\]|\\.)*"")*";

    /// <summary>Those that are kept in fields, by where they stand.</summary>
    public static IReadOnlyDictionary<string, Phrase> Kept { get; } = FindKept().ToDictionary(static word => word.Name, static word => word.Phrase, StringComparer.Ordinal);

    /// <summary>The templates of all phrases in the source: also of those that are made when they are asked for, which no field holds.</summary>
    public static IReadOnlyList<(string En, string Ko, string Ja)> Written { get; } = [.. FindWritten()];

    private static IEnumerable<(string Name, Phrase Phrase)> FindKept()
    {
        foreach (var type in typeof(Phrase).Assembly.GetTypes())
        {
            foreach (var field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            {
                var name = $"{type.Name}.{field.Name}";
                switch (field.GetValue(null))
                {
                    case Phrase phrase:
                        yield return (name, phrase);
                        break;
                    case PhraseTable table:
                        foreach (var (value, phrase) in table.Rows)
                        {
                            yield return ($"{name} {value}", phrase);
                        }

                        break;
                }
            }
        }
    }

    private static IEnumerable<(string En, string Ko, string Ja)> FindWritten() =>
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "HealthEvents.Formatters"), "*.cs", SearchOption.AllDirectories)
        from Match row in Row().Matches(string.Join('\n', File.ReadLines(file).Where(static line => !line.TrimStart().StartsWith("///", StringComparison.Ordinal))))
        select (Unquoted(row.Groups["en"].Value), Unquoted(row.Groups["ko"].Value), Unquoted(row.Groups["ja"].Value));

    private static string Unquoted(string literal) => Regex.Unescape(Joint().Replace(literal, "")[1..^1]);

    [GeneratedRegex(
        @"en:\s*(?<en>" + Literal + @")\s*,\s*ko:\s*(?<ko>" + Literal + @")\s*,\s*ja:\s*(?<ja>" + Literal + ")",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        10_000)]
    private static partial Regex Row();

    [GeneratedRegex("""
        "\s*\+\s*"
        """, RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Joint();
}
