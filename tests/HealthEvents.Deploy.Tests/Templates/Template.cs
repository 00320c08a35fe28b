using System.Collections.Concurrent;
using HealthEvents.TestSupport;

namespace HealthEvents.Deploy.Tests.Templates;

/// <summary>A template of CloudFormation, and each of the stacks that it can become.</summary>
public sealed class Template
{
    private static readonly ConcurrentDictionary<string, Template> Read = new(StringComparer.Ordinal);

    private Template(string name, string text)
    {
        Name = name;
        Text = text;
        Root = TemplateReader.Read(name, text);
        // What a macro makes of a template is known only to AWS.
        if (Root["Transform"].Exists || Root.DescendantsAndSelf().Any(static value => value.Function?.Name is "Fn::Transform"))
        {
            throw new FormatException($"{name} has a transform, through which the rules cannot see: write out what it makes.");
        }

        Stacks = [.. Conditions.CombinationsOf(name, Root).Select(conditions => new Stack(this, conditions))];
    }

    public static string Folder => Path.Combine(Repository.Root, "samples", "deploy");

    /// <summary>The names of the files in <c>samples/deploy</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = Directory.Exists(Folder)
        ? [.. Directory.GetFiles(Folder, "*.yaml").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)]
        : [];

    public string Name { get; }

    public string Text { get; }

    public TemplateValue Root { get; }

    public IReadOnlyList<Stack> Stacks { get; }

    /// <exception cref="FormatException">It is no template that the rules can judge: the message says why.</exception>
    public static Template Parse(string name, string text) => new(name, text);

    /// <summary>A file of <c>samples/deploy</c>, read once for all tests.</summary>
    public static Template Named(string name) => Read.GetOrAdd(name, static file => new(file, File.ReadAllText(Path.Combine(Folder, file))));
}
