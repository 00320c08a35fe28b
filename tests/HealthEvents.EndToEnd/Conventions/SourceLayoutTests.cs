using System.Text.RegularExpressions;
using HealthEvents.TestSupport;

namespace HealthEvents.EndToEnd.Conventions;

/// <summary>What a reader of the libraries relies on to find things.</summary>
public sealed partial class SourceLayoutTests
{
    private const int LongestFile = 400;

    private static readonly string[] Catchalls = ["Helpers", "Utils", "Common", "Models", "Services", "Extensions"];

    private static string Sources => Path.Combine(Repository.Root, "src");

    private static IEnumerable<string> Files => Directory.EnumerateFiles(Sources, "*.cs", SearchOption.AllDirectories);

    [Fact]
    public void File_holds_one_public_type_of_its_name() => Assert.All(Files, static file =>
    {
        var types = PublicType().Matches(File.ReadAllText(file)).Select(static match => match.Groups["name"].Value).ToList();
        Assert.True(types.Count <= 1, $"{file} holds {string.Join(", ", types)}");

        // A part of a type stands in Type.Part.cs.
        Assert.All(types, type => Assert.Equal(Path.GetFileName(file).Split('.')[0], type));
    });

    [Fact]
    public void File_is_short() => Assert.All(Files, static file => Assert.InRange(File.ReadLines(file).Count(), 1, LongestFile));

    [Fact]
    public void Folder_has_a_name_that_says_what_is_in_it() => Assert.DoesNotContain(
        Directory.EnumerateDirectories(Sources, "*", SearchOption.AllDirectories).Select(static folder => Path.GetFileName(folder)),
        static name => Catchalls.Contains(name));

    [GeneratedRegex(@"^public (?:(?:sealed|abstract|static|readonly|partial) )*(?:class|record struct|record class|record|struct|interface|enum|delegate \S+) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PublicType();
}
