using System.Text.RegularExpressions;
using HealthEvents.TestSupport;

namespace HealthEvents.EndToEnd.Readme;

/// <summary>Code in a README or a page of docs is code in this folder too, so it compiles.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Compiled = string.Concat(
        Directory.GetFiles(Path.Combine(Repository.Root, "tests", "HealthEvents.EndToEnd", "Readme"), "*Snippets.cs").Select(File.ReadAllText).Select(Unindented));

    public static TheoryData<string> Documents =>
    [
        .. Directory.GetFiles(Repository.Root, "*.md")
            .Concat(new[] { "docs", "src", "samples", "templates" }
                .SelectMany(static folder => Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.md", SearchOption.AllDirectories)))
            .Select(static file => Path.GetRelativePath(Repository.Root, file)),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Code_of_a_document_compiles(string document)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, document));
        Assert.All(
            Code().Matches(text).Select(static match => match.Groups["code"].Value),
            static code => Assert.Contains(Unindented(code), Compiled, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_of_a_document_lead_to_files(string document)
    {
        var file = Path.Combine(Repository.Root, document);
        Assert.All(
            Link().Matches(File.ReadAllText(file)).Select(static match => match.Groups["path"].Value),
            path => Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(file)!, path)), $"{document} links to {path}"));
    }

    private static string Unindented(string code) =>
        string.Concat(code.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(static line => $"{line}\n"));

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?<path>(?!https?:)[^)#]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
