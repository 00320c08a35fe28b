using System.Reflection;
using System.Text.RegularExpressions;
using HealthEvents.TestSupport;

namespace HealthEvents.Formatters.Tests;

/// <summary>All words that messages are made of, wherever they stand.</summary>
internal static partial class Vocabulary
{
    private const string Literal = """("(?:[^"\\]|\\.)*"(?:\s*\+\s*"(?:[^"\\]|\\.)*")*)""";

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
        select (Unquoted(row.Groups[1].Value), Unquoted(row.Groups[2].Value), Unquoted(row.Groups[3].Value));

    private static string Unquoted(string literal) => Regex.Unescape(Joint().Replace(literal, "")[1..^1]);

    [GeneratedRegex(@"en:\s*" + Literal + @"\s*,\s*ko:\s*" + Literal + @"\s*,\s*ja:\s*" + Literal)]
    private static partial Regex Row();

    [GeneratedRegex("""
        "\s*\+\s*"
        """)]
    private static partial Regex Joint();
}
