using System.Globalization;
using System.Text.Json;

namespace HealthEvents.Sinks;

/// <summary>Where a route or quiet hours stand, as errors name it: <c>HealthEvents:Routes:2</c>, or <c>routes[2]</c> of a routes file.</summary>
/// <param name="Text">The place.</param>
/// <param name="IsOfFile">Whether it is in a routes file.</param>
/// <param name="IsOfCode">Whether it is a route that comes from code.</param>
internal readonly record struct RoutePlace(string Text, bool IsOfFile = false, bool IsOfCode = false)
{
    /// <summary>The place of an entry of a list.</summary>
    /// <param name="list">The name of the list, as the property is called.</param>
    /// <param name="index">The place in the list.</param>
    /// <param name="path">What stands before the list in configuration.</param>
    /// <param name="isOfFile">Whether it is in a routes file.</param>
    public static RoutePlace Of(string list, int index, string path, bool isOfFile) => new(
        isOfFile ? string.Create(CultureInfo.InvariantCulture, $"{NameInFile(list)}[{index}]") : string.Create(CultureInfo.InvariantCulture, $"{path}:{list}:{index}"),
        isOfFile);

    /// <summary>The place of a route that comes from code.</summary>
    public static RoutePlace OfCode(string name) => new($"Route '{Misplaced.Shown(name)}' from code", IsOfCode: true);

    /// <summary>The place of a member.</summary>
    public string Of(string member) => IsOfFile ? $"{Text}.{NameInFile(member)}" : $"{Text}:{member}";

    /// <summary>The place of an entry of a member that is a list.</summary>
    public string Of(string member, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(member)}{(IsOfFile ? '[' : ':')}{index}{(IsOfFile ? "]" : "")}");

    /// <summary>A member as a routes file calls it.</summary>
    public static string NameInFile(string member) => JsonNamingPolicy.CamelCase.ConvertName(member);

    public override string ToString() => Text;
}
