using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace HealthEvents.Tests;

public sealed class HealthEventsJsonTests
{
    private static readonly JsonSerializerOptions Options = new() { TypeInfoResolver = HealthEventsJson.Resolver };

    /// <summary>The events that have a form of their own on the wire.</summary>
    public static TheoryData<Type> Models { get; } =
        [.. typeof(OperationalEvent).Assembly.GetExportedTypes().Where(type => type.IsDefined(typeof(JsonConverterAttribute), inherit: false))];

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_model_has_a_property_and_is_resolved(Type model)
    {
        var property = typeof(HealthEventsJson).GetProperty(model.Name, BindingFlags.Public | BindingFlags.Static);
        Assert.Equal(model, Assert.IsAssignableFrom<JsonTypeInfo>(property?.GetValue(null)).Type);

        var value = Activator.CreateInstance(model)!;
        var json = JsonSerializer.Serialize(value, Options.GetTypeInfo(model));
        Assert.Equal(JsonSerializer.Serialize(value, (JsonTypeInfo)property!.GetValue(null)!), json);
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(json).RootElement.ValueKind);
    }

    [Fact]
    public void Resolver_knows_nothing_else() =>
        Assert.Null(HealthEventsJson.Resolver.GetTypeInfo(typeof(TextEvent), Options));

    [Fact]
    public void Resolver_reads_a_list_of_events_within_an_own_context()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(HealthEventsJson.Resolver, OwnJson.Default) };
        var events = (HealthEvent[])JsonSerializer.Deserialize($"[{Sample.Text("health-issue-2022")}]", options.GetTypeInfo(typeof(HealthEvent[])))!;
        Assert.NotNull(Assert.Single(events).EventArn);
    }
}

[JsonSerializable(typeof(HealthEvent[]))]
internal sealed partial class OwnJson : JsonSerializerContext;
