// Lets a generated client read a word that it does not know, as a later version of the contract may add one. The client alone
// refuses the whole answer.
using System;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;

/// <summary>Reads lists of words as the generated client does, and an unknown word as UnknownDefaultOpenApi.</summary>
public sealed class WordsOfLaterVersions : StringEnumConverter
{
    /// <summary>Changes the settings of an ApiClient, before it is used.</summary>
    public static void AcceptIn(JsonSerializerSettings settings)
    {
        settings.ContractResolver = new Resolver();
    }

    public override object ReadJson(JsonReader reader, Type type, object existing, JsonSerializer serializer)
    {
        try
        {
            return base.ReadJson(reader, type, existing, serializer);
        }
        catch (JsonSerializationException) when (reader.TokenType == JsonToken.String)
        {
            return Enum.Parse(Nullable.GetUnderlyingType(type) ?? type, "UnknownDefaultOpenApi");
        }
    }

    /// <summary>Is the resolver of the generated client, but for the converter of lists of words.</summary>
    private sealed class Resolver : DefaultContractResolver
    {
        private static readonly JsonConverter Words = new WordsOfLaterVersions();

        internal Resolver()
        {
            NamingStrategy = new CamelCaseNamingStrategy { OverrideSpecifiedNames = false };
        }

        protected override JsonConverter ResolveContractConverter(Type type)
        {
            var converter = base.ResolveContractConverter(type);
            return converter is StringEnumConverter ? Words : converter;
        }
    }
}
