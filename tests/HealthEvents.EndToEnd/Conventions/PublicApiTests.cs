using HealthEvents.Formatters;
using HealthEvents.Sinks;
using HealthEvents.TestSupport;

namespace HealthEvents.EndToEnd.Conventions;

/// <summary>
/// What users of the packages can call. A difference is a change of the API: read it, say it in the changelog, and accept
/// the received file.
/// </summary>
public sealed class PublicApiTests
{
    [Fact]
    public void Api_of_Abstractions_is_the_accepted_one() => Match(typeof(EventReader));

    [Fact]
    public void Api_of_Formatters_is_the_accepted_one() => Match(typeof(EventSummary));

    [Fact]
    public void Api_of_Sinks_is_the_accepted_one() => Match(typeof(EventDispatcher));

    private static void Match(Type type) => Snapshot.MatchText(ApiPrinter.Print(type.Assembly), type.Assembly.GetName().Name!);
}
