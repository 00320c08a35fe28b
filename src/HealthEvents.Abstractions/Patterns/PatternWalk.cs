using System.Runtime.InteropServices;
using System.Text.Json;

namespace HealthEvents;

/// <summary>Asks an event what a pattern wants of it: a plain walk along the pattern.</summary>
/// <remarks>
/// <para>
/// By the README of Event Ruler ("JSON Array Matching") arrays are crushed out of an event, but no two conditions may be met by
/// objects that are different elements of one array. So an object of the pattern is met by one element. Where nothing but the
/// absence of members meets it (<c>exists: false</c>), no element may have them: the absence holds for the event, not for one element.
/// </para>
/// <para>
/// A value of the event is looked at once for each condition on its path. The depth of the recursion is that of the pattern: arrays in
/// arrays are walked in a loop.
/// </para>
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal ref struct PatternWalk(EventTable table)
{
    private readonly EventTable _table = table;
    private readonly JsonTokens _tokens = table.Tokens;

    // The objects that may have what is looked for: the innermost one, and with dots in names those around it up to the next array.
    private int _base;
    private int _top;

    // Whether only absence is asked about.
    private bool _onlyAbsence;

    public bool Matches(PatternNode root)
    {
        Push(0, root);
        return Members(root) != PatternResult.Fails;
    }

    /// <summary>What must hold in the object on top.</summary>
    private PatternResult Members(PatternNode node)
    {
        var result = PatternResult.Absent;
        foreach (var child in node.Children)
        {
            var one = Child(child);
            if (one == PatternResult.Fails)
            {
                return one;
            }

            result = PatternResults.Either(result, one);
        }

        foreach (var choice in node.Choices)
        {
            var best = PatternResult.Fails;
            foreach (var alternative in choice.Alternatives)
            {
                best = PatternResults.Either(best, Members(alternative));
                if (best == PatternResult.Present)
                {
                    break;
                }
            }

            if (best == PatternResult.Fails)
            {
                return best;
            }

            result = PatternResults.Either(result, best);
        }

        return result;
    }

    private PatternResult Child(PatternNode child)
    {
        if (_table.HasDots)
        {
            return ChildByPath(child);
        }

        var found = Find(_top - 1, child);
        return found < 0 ? child.Missing : PatternResults.Both(Value(child, found), Below(child, found));
    }

    /// <summary>
    /// A member whose path is spelled in any way: <c>{"a":{"b":1}}</c> and <c>{"a.b":1}</c> are the same. Each object around may have
    /// it. Arrays among several spellings of one path are asked each for itself.
    /// </summary>
    private PatternResult ChildByPath(PatternNode child)
    {
        var (top, hasValue) = (_top, child.Matchers is null);
        var (value, inArrays, areAbsent) = (hasValue ? PatternResult.Absent : PatternResult.Fails, PatternResult.Fails, true);
        for (var i = top - 1; i >= _base; i--)
        {
            var found = Find(i, child);
            if (found < 0)
            {
                continue;
            }

            if (child.Matchers is not null)
            {
                value = PatternResults.Either(value, ValueOf(child, found, out var isThere));
                hasValue |= isThere;
            }

            if (!child.HasMembers)
            {
                continue;
            }

            if (_tokens[found].Type == JsonTokenType.StartObject)
            {
                Push(found, child);
            }
            else if (_tokens[found].Type == JsonTokenType.StartArray)
            {
                var elements = Elements(child, found);
                inArrays = PatternResults.Either(inArrays, elements);
                areAbsent &= elements == PatternResult.Absent;
            }
        }

        // Nothing below is asked of a value alone: then this is what it takes.
        var members = Members(child);
        _top = top;
        var below = inArrays == PatternResult.Present || members == PatternResult.Present ? PatternResult.Present
            : areAbsent ? members
            : PatternResult.Fails;
        return PatternResults.Both(hasValue ? value : child.WithoutValue, below);
    }

    private PatternResult Value(PatternNode node, int row)
    {
        if (node.Matchers is null)
        {
            return PatternResult.Absent;
        }

        var result = ValueOf(node, row, out var isThere);
        return isThere ? result : node.WithoutValue;
    }

    /// <summary>
    /// What must hold of a value; of an array, of any element: "matches if the intersection is non-empty" says the user guide. Objects and
    /// empty arrays are no values: "exists works only on leaf nodes".
    /// </summary>
    private readonly PatternResult ValueOf(PatternNode node, int row, out bool isThere)
    {
        isThere = false;
        var end = _tokens[row].Next;
        for (var i = row; i < end;)
        {
            PatternSteps.Add(1);
            ref readonly var token = ref _tokens[i];
            switch (token.Type)
            {
                case JsonTokenType.StartArray:
                    i++;
                    break;
                case JsonTokenType.StartObject:
                    i = token.Next;
                    break;
                default:
                    isThere = true;
                    if (_onlyAbsence)
                    {
                        return PatternResult.Fails;
                    }

                    if (IsAny(node.Matchers!, token))
                    {
                        return PatternResult.Present;
                    }

                    i++;
                    break;
            }
        }

        return PatternResult.Fails;
    }

    private readonly bool IsAny(ValueMatcher[] matchers, in JsonTokenRow token)
    {
        var text = _table.TextOf(token);
        foreach (var matcher in matchers)
        {
            PatternSteps.Add(1);
            if (matcher.Matches(token.Type, text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What must hold below a value.</summary>
    private PatternResult Below(PatternNode node, int row)
    {
        if (!node.HasMembers)
        {
            return PatternResult.Absent;
        }

        switch (_tokens[row].Type)
        {
            case JsonTokenType.StartObject:
                Push(row, node);
                var result = Members(node);
                _top--;
                return result;
            case JsonTokenType.StartArray:
                return Elements(node, row);
            default:
                return node.WithoutMembers;
        }
    }

    /// <summary>What must hold in one object of an array, or be absent from all of them.</summary>
    private PatternResult Elements(PatternNode node, int array)
    {
        if (!_onlyAbsence)
        {
            var end = _tokens[array].Next;
            for (var i = NextObject(array, end); i < end; i = NextObject(_tokens[i].Next, end))
            {
                if (Element(node, i) == PatternResult.Present)
                {
                    return PatternResult.Present;
                }
            }
        }

        if (node.WithoutMembers == PatternResult.Fails)
        {
            return PatternResult.Fails;
        }

        var before = _onlyAbsence;
        _onlyAbsence = true;
        var isAbsent = IsAbsent(node, array);
        _onlyAbsence = before;
        return isAbsent ? PatternResult.Absent : PatternResult.Fails;
    }

    /// <summary>Whether no object of an array has what is asked about: one alternative must be absent from all of them.</summary>
    private bool IsAbsent(PatternNode node, int array)
    {
        foreach (var child in node.Children)
        {
            if (child.Missing == PatternResult.Fails)
            {
                return false;
            }

            var end = _tokens[array].Next;
            for (var i = NextObject(array, end); i < end; i = NextObject(_tokens[i].Next, end))
            {
                if (Element(node, i, child) == PatternResult.Fails)
                {
                    return false;
                }
            }
        }

        foreach (var choice in node.Choices)
        {
            var isOne = false;
            for (var i = 0; i < choice.Alternatives.Length && !isOne; i++)
            {
                isOne = IsAbsent(choice.Alternatives[i], array);
            }

            if (!isOne)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What must hold in an element, or of one member of it.</summary>
    private PatternResult Element(PatternNode node, int row, PatternNode? child = null)
    {
        var around = _base;
        _base = _top;
        Push(row, node);
        var result = child is null ? Members(node) : Child(child);
        _top = _base;
        _base = around;
        return result;
    }

    /// <summary>The first object at or behind a row, in arrays of any depth.</summary>
    private readonly int NextObject(int row, int end)
    {
        while (row < end && _tokens[row].Type != JsonTokenType.StartObject)
        {
            PatternSteps.Add(1);
            row++;
        }

        return row;
    }

    private readonly int Find(int frame, PatternNode child)
    {
        var (row, skip) = _table.FrameAt(frame);
        PatternSteps.Add(_tokens[row].Next - row);
        return _tokens.Find(row, child.Path.AsSpan(skip));
    }

    private void Push(int row, PatternNode node) => _table.FrameAt(_top++) = new EventTable.Frame(row, node.Skip);
}
