using System.Reflection;
using System.Text.Json.Serialization;

namespace HealthEvents.Formatters.Tests;

/// <summary>
/// Fills messages, whatever members and derived types their models have: a new one is filled too, so that a writer that does not know
/// it is found out.
/// </summary>
/// <param name="random">Decides what is there, or <see langword="null"/>: then everything is, and lists hold one of each type.</param>
internal sealed class MessageFiller(Random? random)
{
    // Google Chat's columns hold widgets, which have columns.
    private const int MostNesting = 12;

    private static readonly string[] Texts =
    [
        "", "a", "plain words", "a longer text of plain words, with a full stop.", "\"quoted\" \\ and\nmore\t\0\u001B\u007F", "\uAC00\uB098\uB2E4 \u65E5\u672C\u8A9E",
        "\U0001F534 \uD83D half, \uDE00", "\u00A0\u2028\uFFFF\uE000", "<&>'+`/",
    ];

    private static readonly double[] Numbers = [0, -0.0, 1, 0.5, 0.753, 0.001, 0.0005, 1.0 / 3, 0.1 + 0.2, -1, 1234.5, 1e21, 1e-7, double.Epsilon, double.MaxValue];

    private int _depth;

    public T Fill<T>() => (T)Object(typeof(T));

    private object Object(Type type)
    {
        var constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(constructor => constructor.GetParameters() is not [var only] || only.ParameterType != type)
            .MaxBy(static constructor => constructor.GetParameters().Length)!;
        var filled = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType))]);
        foreach (var property in type.GetProperties().Where(static property => property.CanWrite))
        {
            property.SetValue(filled, IsLeftOut(property.PropertyType) ? null : Value(property.PropertyType));
        }

        return filled;
    }

    private object? Value(Type type)
    {
        _depth++;
        try
        {
            return type == typeof(string) ? Pick(Texts, "words")
                : type == typeof(double) ? Pick(Numbers, 0.5)
                : type == typeof(bool) || type == typeof(bool?) ? Pick([true, false], true)
                : type == typeof(int?) ? Pick([0, -1, 7, int.MinValue, int.MaxValue], 3)
                : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? List(type.GetGenericArguments()[0])
                : Types(type) is var types && random is null ? Object(types[0]) : Object(Pick(types, types[0]));
        }
        finally
        {
            _depth--;
        }
    }

    private Array List(Type type)
    {
        var types = Types(type);
        var list = Array.CreateInstance(type, random?.Next(4) ?? types.Length);
        for (var i = 0; i < list.Length; i++)
        {
            list.SetValue(random is null ? Object(types[i]) : random.Next(10) == 0 ? null : Object(Pick(types, types[0])), i);
        }

        return list;
    }

    private bool IsLeftOut(Type type) =>
        _depth > MostNesting || (random?.Next(4) == 0 && (!type.IsValueType || Nullable.GetUnderlyingType(type) is not null));

    private static Type[] Types(Type type) =>
        type.IsAbstract ? [.. type.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(static derived => derived.DerivedType)] : [type];

    private T Pick<T>(T[] all, T usual) => random is null ? usual : all[random.Next(all.Length)];
}
