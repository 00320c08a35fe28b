using System.Text;

namespace HealthEvents;

/// <summary>
/// The ways to choose among the alternatives of a pattern. Event Ruler writes all of them out, each a list of paths with their conditions,
/// and in each the last condition of a path counts. Where alternatives ask about other names than what stands beside them, nodes say the
/// same with less; where they ask about the same names, only the ways themselves do: they tell which condition counts, and that one element
/// of an array must meet all that a way asks of it. So it is where several alternatives ask for absence.
/// </summary>
internal static class PatternWays
{
    /// <summary>Whether nodes do not say the same: names overlap, or a choice among absences must be the same one in all elements of an array.</summary>
    public static bool AreNeeded(PatternNode root) => Overlap(root, []) || HaveAbsences(root);

    /// <summary>Makes a node of which each alternative is one way through another node.</summary>
    public static PatternNode WriteOut(PatternNode root)
    {
        var written = PatternNode.Root();
        written.Choose(new PatternChoice([.. Ways(root, [[]]).Select(way => NodeOf(written.Alternative(), way))], 0));
        written.Complete();
        return written;
    }

    private static bool HaveAbsences(PatternNode node) =>
        Array.Exists(node.Children, HaveAbsences)
        || Array.Exists(node.Choices, static choice =>
            choice.Alternatives.Count(static alternative => alternative.WithoutMembers != PatternResult.Fails) > 1
            || Array.Exists(choice.Alternatives, HaveAbsences));

    /// <summary>Whether something beside alternatives, or other alternatives beside them, ask about the same name.</summary>
    private static bool Overlap(PatternNode node, HashSet<string> names)
    {
        foreach (var child in node.Children)
        {
            if (!names.Add(TextOf(child)) || Overlap(child, []))
            {
                return true;
            }
        }

        foreach (var choice in node.Choices)
        {
            var ofAll = new HashSet<string>(StringComparer.Ordinal);
            foreach (var alternative in choice.Alternatives)
            {
                var ofOne = new HashSet<string>(StringComparer.Ordinal);
                if (Overlap(alternative, ofOne))
                {
                    return true;
                }

                ofAll.UnionWith(ofOne);
            }

            if (names.Overlaps(ofAll))
            {
                return true;
            }

            names.UnionWith(ofAll);
        }

        return false;
    }

    private static List<Dictionary<string, PatternNode>> Ways(PatternNode node, List<Dictionary<string, PatternNode>> ways)
    {
        var parts = new List<PatternChoice>();
        AddParts(node, parts);
        parts.Sort(static (one, other) => one.Place.CompareTo(other.Place));
        foreach (var (alternatives, _) in parts)
        {
            if (alternatives is [var leaf])
            {
                ways.ForEach(way => way[TextOf(leaf)] = leaf);
                continue;
            }

            var before = ways;
            ways = [.. alternatives.SelectMany(alternative => Ways(alternative, before.ConvertAll(CopyOf)))];
        }

        return ways;
    }

    /// <summary>Adds the choices below a node, and its conditions on values, which leave one alternative.</summary>
    private static void AddParts(PatternNode node, List<PatternChoice> parts)
    {
        if (node.Matchers is not null)
        {
            parts.Add(new PatternChoice([node], node.Place));
        }

        parts.AddRange(node.Choices);
        foreach (var child in node.Children)
        {
            AddParts(child, parts);
        }
    }

    private static PatternNode NodeOf(PatternNode root, Dictionary<string, PatternNode> way)
    {
        foreach (var (path, leaf) in way)
        {
            var node = root;
            foreach (var name in path.Split('.'))
            {
                node = node.Child(Encoding.Latin1.GetBytes(name));
            }

            node.Want(leaf.Matchers!, leaf.Place);
        }

        return root;
    }

    private static Dictionary<string, PatternNode> CopyOf(Dictionary<string, PatternNode> way) => new(way, StringComparer.Ordinal);

    private static string TextOf(PatternNode node) => Encoding.Latin1.GetString(node.Path);
}
